package org.veeduria.tlog;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The address of a tile (C2SP tlog-tiles): up to 256 consecutive hashes at one level of the tree, or the entries below them.
 *
 * @param level {@link #ENTRIES}, or 0 for leaf hashes up to 7 (a level of 256⁸ entries)
 * @param index position of the tile in its level
 * @param width hashes or entries in it, 1 to 256; below 256 the tile is partial
 */
public record Tile(int level, long index, int width) {
    /** The level of the entries themselves. */
    public static final int ENTRIES = -1;

    /** Hashes or entries of a full tile. */
    public static final int FULL = 256;

    static final int HEIGHT = 8;
    private static final int TOP = 7;
    private static final Pattern PATH =
            Pattern.compile("tile/(entries|[0-7])/((?:x\\d{3}/)*)(\\d{3})(?:\\.p/([1-9]\\d{0,2}))?");

    public Tile {
        if (level < ENTRIES || level > TOP || index < 0 || width < 1 || width > FULL) {
            throw new TlogException("no tile at level " + level + ", index " + index + ", width " + width);
        }
    }

    /** The address as a path below the log's prefix: {@code tile/0/x001/x234/067.p/8}. */
    public String path() {
        String digits = String.format("%03d", index % 1000);
        for (long rest = index / 1000; rest > 0; rest /= 1000) {
            digits = String.format("x%03d/", rest % 1000) + digits;
        }
        return "tile/" + (level == ENTRIES ? "entries" : level) + "/" + digits + (isPartial() ? ".p/" + width : "");
    }

    /**
     * Reads a path written by {@link #path()}.
     *
     * @throws TlogException for any other spelling
     */
    public static Tile parse(String path) {
        Matcher matched = PATH.matcher(path);
        if (!matched.matches()) {
            throw new TlogException("not the path of a tile: " + Text.shown(path));
        }
        String digits = matched.group(2).replace("x", "").replace("/", "") + matched.group(3);
        if (digits.length() > 18) {
            throw new TlogException("tile index too large: " + Text.shown(path));
        }
        String width = matched.group(4);
        int level = matched.group(1).equals("entries") ? ENTRIES : Integer.parseInt(matched.group(1));
        Tile tile = new Tile(level, Long.parseLong(digits), width == null ? FULL : Integer.parseInt(width));
        if (!tile.path().equals(path)) {
            throw new TlogException("not the one path of tile " + tile.path() + ": " + Text.shown(path));
        }
        return tile;
    }

    /** The tile at this place of a tree of so many entries, as wide as that tree makes it; absent from the tree is an error. */
    public static Tile of(int level, long index, long treeSize) {
        long width = Math.min(FULL, hashes(level, treeSize) - index * FULL);
        if (width < 1) {
            throw new TlogException("a tree of " + treeSize + " entries has no tile " + index + " at level " + level);
        }
        return new Tile(level, index, (int) width);
    }

    /** Every tile of one level of a tree of so many entries. */
    public static List<Tile> ofLevel(int level, long treeSize) {
        List<Tile> tiles = new ArrayList<>();
        for (long index = 0; index * FULL < hashes(level, treeSize); index++) {
            tiles.add(of(level, index, treeSize));
        }
        return tiles;
    }

    /** How many hashes (or entries) stand at a level of a tree of so many entries. */
    public static long hashes(int level, long treeSize) {
        return treeSize >> (HEIGHT * Math.max(level, 0));
    }

    /** The highest level that has a tile; {@link #ENTRIES} for the empty tree. */
    public static int top(long treeSize) {
        int level = ENTRIES;
        while (level < TOP && hashes(level + 1, treeSize) > 0) {
            level++;
        }
        return level;
    }

    public boolean isPartial() {
        return width < FULL;
    }

    /** The same place with other width. */
    public Tile withWidth(int other) {
        return new Tile(level, index, other);
    }

    /** Whether a tree of so many entries has this tile, at least this wide. */
    public boolean isIn(long treeSize) {
        long hashes = hashes(level, treeSize);
        return index <= hashes / FULL && index * FULL + width <= hashes;
    }
}
