package org.veeduria.engine.flags.read;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.veeduria.engine.flags.Field;

/** The member names of one kind of object that are of interest, found by their first and last eight bytes. */
final class Keys {
    /** The code of every name that is of no interest. */
    static final int OTHER = -1;

    private static final int SIZE = 64;
    private static final long MIX = 0x9E37_79B9_7F4A_7C15L;

    private final byte[][] names = new byte[SIZE][];
    private final long[] heads = new long[SIZE];
    private final int[] codes = new int[SIZE];

    /** Collects the names that are wanted, given the needed fields. */
    static final class Plan {
        private final Set<Field> needs;
        private final Map<String, Integer> codes = new HashMap<>();

        Plan(Set<Field> needs) {
            this.needs = needs;
        }

        Plan always(String name, int code) {
            codes.put(name, code);
            return this;
        }

        Plan when(Field field, String name, int code) {
            return needs.contains(field) ? always(name, code) : this;
        }

        Keys keys() {
            return new Keys(codes);
        }
    }

    /** Names to codes; at most half the table may be used. */
    Keys(Map<String, Integer> codesByName) {
        if (codesByName.size() > SIZE / 2) {
            throw new IllegalArgumentException("too many names: " + codesByName.size());
        }
        Arrays.fill(names, new byte[0]);
        codesByName.forEach(this::add);
    }

    private void add(String name, int code) {
        byte[] bytes = name.getBytes(StandardCharsets.US_ASCII);
        byte[] padded = Arrays.copyOf(bytes, bytes.length + 8);
        int slot = slot(head(padded, 0, bytes.length), bytes.length);
        while (names[slot].length != 0) {
            slot = (slot + 1) % SIZE;
        }
        names[slot] = bytes;
        heads[slot] = head(padded, 0, bytes.length);
        codes[slot] = code;
    }

    /** The code of the name that stands in {@code bytes}; eight more bytes must be readable. */
    int code(byte[] bytes, int from, int to) {
        int length = to - from;
        if (length == 0) {
            return OTHER;
        }
        long head = head(bytes, from, length);
        int slot = slot(head, length);
        while (names[slot].length != 0) {
            if (heads[slot] == head && names[slot].length == length && sameTail(names[slot], bytes, from, to)) {
                return codes[slot];
            }
            slot = (slot + 1) % SIZE;
        }
        return OTHER;
    }

    private static boolean sameTail(byte[] name, byte[] bytes, int from, int to) {
        return name.length <= 8 || Arrays.equals(name, 8, name.length, bytes, from + 8, to);
    }

    private static long head(byte[] bytes, int from, int length) {
        long word = Words.load(bytes, from);
        return length >= 8 ? word : Words.keep(word, length);
    }

    private static int slot(long head, int length) {
        return (int) (((head ^ length) * MIX) >>> 58);
    }
}
