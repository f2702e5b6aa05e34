package org.veeduria.platform.contracting;

/** How many processes a place has, and how many of them carry at least one flag. */
public record PlaceCount(long processes, long flagged) {
    public static final PlaceCount NONE = new PlaceCount(0, 0);
}
