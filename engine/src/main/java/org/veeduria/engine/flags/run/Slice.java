package org.veeduria.engine.flags.run;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * A part of a file that one thread reads: the lines that begin in it.
 *
 * @param file its name
 * @param number the number of the file in the input
 * @param from first byte, counted from 0
 * @param to behind the last byte
 */
public record Slice(String file, int number, long from, long to) implements Serializable {
    /** Offsets within a file take so many bits of a position. */
    private static final int OFFSET_BITS = 44;

    /** The slices of a file of so many bytes, each of {@code length} bytes but the last. */
    public static List<Slice> of(String file, int number, long bytes, int length) {
        List<Slice> slices = new ArrayList<>();
        for (long from = 0; from < bytes; from += length) {
            slices.add(new Slice(file, number, from, Math.min(bytes, from + length)));
        }
        return slices;
    }

    /** The position of a byte, or of what is counted in place of bytes, of the file with this number in the whole input. */
    public static long position(int number, long offset) {
        return ((long) number << OFFSET_BITS) | offset;
    }
}
