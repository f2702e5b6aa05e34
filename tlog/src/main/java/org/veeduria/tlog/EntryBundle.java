package org.veeduria.tlog;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Entries as an entry tile holds them: each after its length as a big-endian uint16. */
public final class EntryBundle {
    /** Bytes an entry may have. */
    public static final int MAX_ENTRY = 65_535;

    private EntryBundle() {}

    /** The bytes of the tile with these entries. */
    public static byte[] write(List<byte[]> entries) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (byte[] entry : entries) {
            requireFits(entry);
            out.write(entry.length >> 8);
            out.write(entry.length);
            out.writeBytes(entry);
        }
        return out.toByteArray();
    }

    /**
     * The entries of a tile.
     *
     * @param count how many the tile must hold, no more and no fewer
     */
    public static List<byte[]> read(byte[] tile, int count) {
        List<byte[]> entries = new ArrayList<>(count);
        int at = 0;
        while (at < tile.length && entries.size() < count) {
            if (at + 2 > tile.length) {
                throw new TlogException("entry " + entries.size() + " of the tile has half a length");
            }
            int length = (tile[at] & 0xff) << 8 | (tile[at + 1] & 0xff);
            if (at + 2 + length > tile.length) {
                throw new TlogException(
                        "entry " + entries.size() + " of the tile ends before its " + length + " bytes");
            }
            entries.add(Arrays.copyOfRange(tile, at + 2, at + 2 + length));
            at += 2 + length;
        }
        if (entries.size() != count || at != tile.length) {
            throw new TlogException("the tile does not hold exactly " + count + " entries");
        }
        return entries;
    }

    /** Refuses an entry that its length prefix could not describe. */
    public static void requireFits(byte[] entry) {
        if (entry.length > MAX_ENTRY) {
            throw new TlogException("an entry has at most " + MAX_ENTRY + " bytes, this one has " + entry.length
                    + ". Log the hash of the document instead");
        }
    }
}
