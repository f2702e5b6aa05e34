package org.veeduria.tlog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** What a batch of new leaves adds to the tiles of a log. */
public final class TileGrowth {
    private TileGrowth() {}

    /**
     * The tiles that are new or wider after the leaves, in the order of levels, each with its bytes.
     *
     * @param size entries of the log before
     * @param tiles gives the bytes of a partial tile of that log
     * @param leaves leaf hashes of the new entries, in order
     */
    public static Map<Tile, byte[]> grow(long size, Function<Tile, byte[]> tiles, List<Hash> leaves) {
        Map<Tile, byte[]> grown = new LinkedHashMap<>();
        List<Hash> hashes = leaves;
        for (int level = 0; !hashes.isEmpty(); level++) {
            hashes = growLevel(level, Tile.hashes(level, size), tiles, hashes, grown);
        }
        return grown;
    }

    private static List<Hash> growLevel(
            int level, long before, Function<Tile, byte[]> tiles, List<Hash> added, Map<Tile, byte[]> grown) {
        List<Hash> upper = new ArrayList<>();
        int width = (int) (before % Tile.FULL);
        long index = before / Tile.FULL;
        byte[] start = width == 0 ? new byte[0] : tiles.apply(new Tile(level, index, width));
        for (int taken = 0; taken < added.size(); index++, width = 0, start = new byte[0]) {
            int take = Math.min(Tile.FULL - width, added.size() - taken);
            byte[] bytes = Arrays.copyOf(start, (width + take) * Hash.LENGTH);
            for (int i = 0; i < take; i++) {
                added.get(taken + i).into(bytes, (width + i) * Hash.LENGTH);
            }
            grown.put(new Tile(level, index, width + take), bytes);
            if (width + take == Tile.FULL) {
                upper.add(TileTree.fold(bytes, 0, Tile.FULL));
            }
            taken += take;
        }
        return upper;
    }
}
