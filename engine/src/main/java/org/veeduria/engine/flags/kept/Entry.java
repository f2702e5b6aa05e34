package org.veeduria.engine.flags.kept;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A key and what belongs to it, as {@link Bytes} wrote them. Reading begins at the key; the key's values are read first. */
public final class Entry implements Comparable<Entry> {
    /** Two lengths stand before each record: of the key, of all. */
    static final int HEAD = 2 * Integer.BYTES;

    private byte[] bytes = new byte[0];
    private int from;
    private int keyEnd;
    private int end;
    private int at;

    /** Writes the lengths that stand before a record. */
    static void begin(int keyLength, int length, byte[] to, int head) {
        Bytes.INTS.set(to, head, keyLength);
        Bytes.INTS.set(to, head + Integer.BYTES, length);
    }

    /** Looks at the record whose lengths stand at this place. */
    void look(byte[] in, int head) {
        bytes = in;
        from = head + HEAD;
        keyEnd = from + (int) Bytes.INTS.get(in, head);
        end = from + (int) Bytes.INTS.get(in, head + Integer.BYTES);
        at = from;
    }

    /** Takes over what another looks at, in bytes of its own. */
    void copy(Entry other) {
        int length = other.end - other.from;
        if (bytes.length < length) {
            bytes = new byte[2 * length];
        }
        System.arraycopy(other.bytes, other.from, bytes, 0, length);
        from = 0;
        keyEnd = other.keyEnd - other.from;
        end = length;
        at = 0;
    }

    /** Its bytes, with the lengths before them. */
    int length() {
        return HEAD + end - from;
    }

    void writeTo(byte[] to, int head) {
        begin(keyEnd - from, end - from, to, head);
        System.arraycopy(bytes, from, to, head + HEAD, end - from);
    }

    int end() {
        return end;
    }

    boolean hasKeyOf(Entry other) {
        return Arrays.equals(bytes, from, keyEnd, other.bytes, other.from, other.keyEnd);
    }

    /** By key, then by what belongs to it. */
    @Override
    public int compareTo(Entry other) {
        return Arrays.compareUnsigned(bytes, from, end, other.bytes, other.from, other.end);
    }

    /** Reads from behind the key. */
    public Entry rewind() {
        at = keyEnd;
        return this;
    }

    /** Reads from the key on. */
    public Entry rewindToKey() {
        at = from;
        return this;
    }

    public boolean isAtEnd() {
        return at == end;
    }

    public long number() {
        at += Long.BYTES;
        return (long) Bytes.LONGS.get(bytes, at - Long.BYTES);
    }

    int integer() {
        at += Integer.BYTES;
        return (int) Bytes.INTS.get(bytes, at - Integer.BYTES);
    }

    public double fraction() {
        return Double.longBitsToDouble(number());
    }

    /** A small number, 0 to 255. */
    public int small() {
        return bytes[at++] & 0xFF;
    }

    public String text() {
        int start = at;
        boolean plain = true;
        for (; bytes[at] != Bytes.END; at++) {
            plain &= bytes[at] > Bytes.ESCAPE;
        }
        int behind = at++;
        return plain ? new String(bytes, start, behind - start, StandardCharsets.ISO_8859_1) : withRare(start, behind);
    }

    private String withRare(int start, int behind) {
        StringBuilder text = new StringBuilder(behind - start);
        for (int i = start; i < behind; ) {
            int first = bytes[i++];
            if (first == Bytes.ESCAPE) {
                text.append((char) (bytes[i++] - 1));
            } else if (first >= 0) {
                text.append((char) first);
            } else {
                int high = first < (byte) 0xE0 ? first & 0x1F : ((first & 0x0F) << 6) | (bytes[i++] & 0x3F);
                text.append((char) ((high << 6) | (bytes[i++] & 0x3F)));
            }
        }
        return text.toString();
    }

    public @Nullable String nullable() {
        return small() == 0 ? null : text();
    }
}
