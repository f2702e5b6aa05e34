package org.veeduria.platform.contracting;

/** What storing releases did: processes new here, with new content (a new version), and already here with the same content. */
public record Stored(int added, int changed, int unchanged) {
    public static final Stored NOTHING = new Stored(0, 0, 0);

    /** All processes that were given. */
    public long all() {
        return (long) added + changed + unchanged;
    }

    public Stored plus(Stored other) {
        return new Stored(added + other.added, changed + other.changed, unchanged + other.unchanged);
    }
}
