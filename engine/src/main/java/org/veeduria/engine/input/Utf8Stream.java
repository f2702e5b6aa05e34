package org.veeduria.engine.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/**
 * Any text as well-formed UTF-8, without looking at it twice: a byte order mark is taken off, and each byte that is no
 * part of UTF-8 is read as Latin-1 (its Windows superset, code page 1252). So a UTF-8 file comes through unchanged, a
 * Latin-1 file is converted, and one glued together from both comes out whole. A zero byte becomes a blank. Memory is a fixed
 * buffer.
 */
public final class Utf8Stream extends InputStream {
    private static final byte[][] LATIN_1 = latin1();

    private final InputStream source;
    private final byte[] in = new byte[1 << 16];
    private int start;
    private int end;
    private final byte[] out = new byte[3 << 16];
    private int outStart;
    private int outEnd;
    private boolean sourceEnded;
    private boolean markSeen;
    private long lines = 1;
    private long firstLatin1Line;
    private long firstZeroLine;

    public Utf8Stream(InputStream source) {
        this.source = source;
    }

    /** The line of the first byte that had to be read as Latin-1; 0 while there was none. */
    public long firstLatin1Line() {
        return firstLatin1Line;
    }

    /** The line of the first zero byte, which is read as a blank; 0 while there was none. */
    public long firstZeroLine() {
        return firstZeroLine;
    }

    /** The line reached so far, counted from 1. */
    public long line() {
        return lines;
    }

    @Override
    public int read() throws IOException {
        return fill() ? out[outStart++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int count = Math.min(length, outEnd - outStart);
        System.arraycopy(out, outStart, target, offset, count);
        outStart += count;
        return count;
    }

    @Override
    public void close() throws IOException {
        source.close();
    }

    private boolean fill() throws IOException {
        while (outStart == outEnd) {
            outStart = 0;
            outEnd = 0;
            more();
            if (start == end) {
                return false;
            }
            convert();
        }
        return true;
    }

    private void more() throws IOException {
        System.arraycopy(in, start, in, 0, end - start);
        end -= start;
        start = 0;
        while (!sourceEnded && end < 4) {
            int count = source.read(in, end, in.length - end);
            sourceEnded = count < 0;
            end += Math.max(count, 0);
        }
        if (!markSeen) {
            markSeen = true;
            if (end >= 3 && (in[0] & 0xFF) == 0xEF && (in[1] & 0xFF) == 0xBB && (in[2] & 0xFF) == 0xBF) {
                start = 3;
                if (start == end) {
                    more();
                }
            }
        }
    }

    private void convert() {
        while (start < end) {
            byte b = in[start];
            if (b >= 0) {
                lines += b == '\n' ? 1 : 0;
                out[outEnd++] = b == 0 ? zero() : b;
                start++;
                continue;
            }
            int length = sequence(start);
            if (length > end - start && !sourceEnded) {
                return;
            }
            if (length > 1 && length <= end - start && wellFormed(start, length)) {
                System.arraycopy(in, start, out, outEnd, length);
                outEnd += length;
                start += length;
            } else {
                asLatin1(b & 0xFF);
            }
        }
    }

    private byte zero() {
        firstZeroLine = firstZeroLine == 0 ? lines : firstZeroLine;
        return ' ';
    }

    private void asLatin1(int b) {
        if (firstLatin1Line == 0) {
            firstLatin1Line = lines;
        }
        byte[] bytes = LATIN_1[b - 0x80];
        System.arraycopy(bytes, 0, out, outEnd, bytes.length);
        outEnd += bytes.length;
        start++;
    }

    private int sequence(int at) {
        int b = in[at] & 0xFF;
        return b >= 0xC2 && b <= 0xDF ? 2 : b >= 0xE0 && b <= 0xEF ? 3 : b >= 0xF0 && b <= 0xF4 ? 4 : 1;
    }

    /** Table 3-7 of the Unicode standard: no overlong forms, no surrogates, nothing beyond U+10FFFF. */
    private boolean wellFormed(int at, int length) {
        for (int i = 1; i < length; i++) {
            if ((in[at + i] & 0xC0) != 0x80) {
                return false;
            }
        }
        int first = in[at] & 0xFF;
        int second = in[at + 1] & 0xFF;
        return switch (first) {
            case 0xE0 -> second >= 0xA0;
            case 0xED -> second < 0xA0;
            case 0xF0 -> second >= 0x90;
            case 0xF4 -> second < 0x90;
            default -> true;
        };
    }

    private static byte[][] latin1() {
        Charset windows = Charset.forName("windows-1252");
        byte[][] table = new byte[128][];
        for (int i = 0; i < 128; i++) {
            String text = new String(new byte[] {(byte) (i + 0x80)}, windows);
            String kept = text.equals("\uFFFD") ? String.valueOf((char) (i + 0x80)) : text;
            table[i] = kept.getBytes(StandardCharsets.UTF_8);
        }
        return table;
    }
}
