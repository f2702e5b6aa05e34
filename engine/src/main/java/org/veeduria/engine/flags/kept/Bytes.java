package org.veeduria.engine.flags.kept;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Values written one behind the other, to be read from a {@link Entry}. Compared byte by byte without sign, texts have the order
 * of their UTF-16 code units, and a text comes before those it begins.
 */
public final class Bytes {
    static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    /** Ends a text; where one of the lowest two characters stands in a text, the second of these and one more go before it. */
    static final int END = 0;

    static final int ESCAPE = 1;
    /** A character takes at most so many bytes. */
    private static final int WIDEST = 3;

    private byte[] bytes = new byte[128];
    private int size;

    /** Empties it. */
    public Bytes clear() {
        size = 0;
        return this;
    }

    public Bytes put(long value) {
        reserve(Long.BYTES);
        LONGS.set(bytes, size, value);
        size += Long.BYTES;
        return this;
    }

    Bytes putInt(int value) {
        reserve(Integer.BYTES);
        INTS.set(bytes, size, value);
        size += Integer.BYTES;
        return this;
    }

    public Bytes put(double value) {
        return put(Double.doubleToRawLongBits(value));
    }

    /** A small number, 0 to 255. */
    public Bytes putSmall(int value) {
        reserve(1);
        bytes[size++] = (byte) value;
        return this;
    }

    public Bytes put(String text) {
        reserve(WIDEST * text.length() + 1);
        byte[] to = bytes;
        int at = size;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c > ESCAPE && c < 0x80) {
                to[at++] = (byte) c;
            } else {
                at = putRare(c, at);
            }
        }
        to[at] = END;
        size = at + 1;
        return this;
    }

    /** As UTF-8 would, but each half of a pair alone: that keeps the order. */
    private int putRare(char c, int start) {
        int at = start;
        if (c <= ESCAPE) {
            bytes[at++] = ESCAPE;
            bytes[at++] = (byte) (c + 1);
            return at;
        }
        if (c < 0x800) {
            bytes[at++] = (byte) (0xC0 | c >> 6);
        } else {
            bytes[at++] = (byte) (0xE0 | c >> 12);
            bytes[at++] = (byte) (0x80 | ((c >> 6) & 0x3F));
        }
        bytes[at++] = (byte) (0x80 | (c & 0x3F));
        return at;
    }

    public Bytes putNullable(@Nullable String text) {
        return text == null ? putSmall(0) : putSmall(1).put(text);
    }

    private void reserve(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(size + more, 2 * bytes.length));
        }
    }

    int size() {
        return size;
    }

    /** Whether the same bytes stand there. */
    boolean isAt(byte[] in, int from) {
        return in.length - from >= size && Arrays.equals(bytes, 0, size, in, from, from + size);
    }

    void copyTo(byte[] target, int at) {
        System.arraycopy(bytes, 0, target, at, size);
    }
}
