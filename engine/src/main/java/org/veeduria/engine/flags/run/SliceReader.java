package org.veeduria.engine.flags.run;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.util.Arrays;
import org.veeduria.engine.flags.read.ProcessReader;

/** Brings the bytes of slices into one array, with the rest of the last line behind. Belongs to one thread. */
final class SliceReader {
    private static final int OVERHANG = 1 << 16;

    private byte[] bytes = new byte[0];
    private int from;
    private int to;

    /** Reads the lines that begin in a slice. */
    void read(SeekableByteChannel channel, Slice slice) throws IOException {
        int lead = slice.from() == 0 ? 0 : 1;
        int length = Math.toIntExact(slice.to() - slice.from()) + lead;
        reserve(length + OVERHANG);
        int filled = fill(channel, slice.from() - lead, 0, length);
        from = lead == 0 ? startOfText() : afterNewline(0, filled);
        to = filled;
        if (from >= filled) {
            from = filled;
        } else if (bytes[filled - 1] != '\n') {
            to = readRestOfLine(channel, slice.from() - lead, filled);
        }
    }

    private int readRestOfLine(SeekableByteChannel channel, long start, int filledBefore) throws IOException {
        int filled = filledBefore;
        while (true) {
            reserve(filled + OVERHANG);
            int more = fill(channel, start + filled, filled, OVERHANG);
            int end = afterNewline(filled, more);
            if (end <= more && end > filled && bytes[end - 1] == '\n') {
                return end;
            }
            if (more == filled) {
                return filled;
            }
            filled = more;
        }
    }

    /** The position behind the next newline, or {@code end}. */
    private int afterNewline(int start, int end) {
        for (int at = start; at < end; at++) {
            if (bytes[at] == '\n') {
                return at + 1;
            }
        }
        return end;
    }

    /** Behind a byte-order mark, if there is one. */
    private int startOfText() {
        boolean marked = (bytes[0] & 0xFF) == 0xEF && (bytes[1] & 0xFF) == 0xBB && (bytes[2] & 0xFF) == 0xBF;
        return marked ? 3 : 0;
    }

    private int fill(SeekableByteChannel channel, long offset, int at, int length) throws IOException {
        int filled = at;
        channel.position(offset);
        while (filled < at + length) {
            int count = channel.read(ByteBuffer.wrap(bytes, filled, at + length - filled));
            if (count < 0) {
                break;
            }
            filled += count;
        }
        return filled;
    }

    private void reserve(int length) {
        if (bytes.length < length + ProcessReader.SLACK) {
            bytes = Arrays.copyOf(bytes, Math.max(length + ProcessReader.SLACK, bytes.length * 3 / 2));
        }
    }

    byte[] bytes() {
        return bytes;
    }

    /** Where the first whole line begins. */
    int from() {
        return from;
    }

    /** Behind the last line that begins in the slice. */
    int to() {
        return to;
    }
}
