package org.veeduria.engine.flags.run;

import java.nio.file.Path;

/**
 * A part of a file that one thread reads: the lines that begin in it.
 *
 * @param number the number of the file in the input
 */
record Slice(Path file, int number, long from, long to) {
    /** Offsets within a file take so many bits of a position. */
    private static final int OFFSET_BITS = 44;

    /** The position of a byte of this file in the whole input. */
    long position(long offset) {
        return ((long) number << OFFSET_BITS) | offset;
    }
}
