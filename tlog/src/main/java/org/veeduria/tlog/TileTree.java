package org.veeduria.tlog;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Subtree hashes of a log of known size, read from its tiles. Keeps the last tiles it read. */
public final class TileTree implements Subtrees {
    private static final int KEPT = 64;

    private final long size;
    private final Function<Tile, byte[]> tiles;
    private final Map<Tile, byte[]> read = new LinkedHashMap<>(KEPT, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Tile, byte[]> eldest) {
            return size() > KEPT;
        }
    };

    /**
     * @param size entries of the tree
     * @param tiles gives the bytes of a tile, exactly as wide as asked
     */
    public TileTree(long size, Function<Tile, byte[]> tiles) {
        this.size = size;
        this.tiles = tiles;
    }

    /** The tree of all entries. */
    public Tree tree() {
        return new Tree(size, this);
    }

    /** The tree of the first entries. */
    public Tree tree(long prefix) {
        if (prefix > size) {
            throw new TlogException("the log has " + size + " entries, not " + prefix);
        }
        return new Tree(prefix, this);
    }

    @Override
    public Hash at(int height, long index) {
        int inTile = height % Tile.HEIGHT;
        long first = index << inTile;
        Tile tile = Tile.of(height / Tile.HEIGHT, first / Tile.FULL, size);
        return fold(bytes(tile), (int) (first % Tile.FULL), 1 << inTile);
    }

    /** The bytes of a tile of this tree. */
    public synchronized byte[] bytes(Tile tile) {
        return read.computeIfAbsent(tile, wanted -> {
            byte[] bytes = tiles.apply(wanted);
            if (bytes.length != wanted.width() * Hash.LENGTH) {
                throw new TlogException(
                        wanted.path() + " has " + bytes.length + " bytes, not " + wanted.width() * Hash.LENGTH);
            }
            return bytes;
        });
    }

    /** The hash over some consecutive hashes of a tile; their count is a power of two. */
    static Hash fold(byte[] tile, int start, int count) {
        if (count == 1) {
            return Hash.at(tile, start);
        }
        int half = count / 2;
        return Rfc6962.node(fold(tile, start, half), fold(tile, start + half, half));
    }
}
