package org.veeduria.engine.flags.read;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Remembers texts that come again and again, so that each is made once. A newcomer takes the place of whoever sits in its slot, so
 * memory is bounded whatever the input. Belongs to one thread.
 */
final class Texts {
    private static final int SLOTS = 1 << 15;
    private static final int LONGEST = 64;
    private static final long MIX = 0x9E37_79B9_7F4A_7C15L;

    private final byte[][] keys = new byte[SLOTS][];
    private final String[] values = new String[SLOTS];

    String get(byte[] bytes, int from, int to) {
        int length = to - from;
        if (length > LONGEST || length == 0) {
            return new String(bytes, from, length, StandardCharsets.UTF_8);
        }
        int slot = slot(bytes, from, length);
        byte[] key = keys[slot];
        if (key != null && Arrays.equals(key, 0, key.length, bytes, from, to)) {
            return values[slot];
        }
        keys[slot] = Arrays.copyOfRange(bytes, from, to);
        String value = new String(bytes, from, length, StandardCharsets.UTF_8);
        values[slot] = value;
        return value;
    }

    /** Mixes the bytes eight at a time; reads up to seven bytes beyond the text. */
    private static int slot(byte[] bytes, int from, int length) {
        long hash = length;
        int left = length;
        for (int at = from; left > 8; at += 8, left -= 8) {
            hash = (hash ^ Words.load(bytes, at)) * MIX;
            hash ^= hash >>> 32;
        }
        hash = (hash ^ Words.keep(Words.load(bytes, from + length - left), left)) * MIX;
        return (int) (hash >>> 49);
    }
}
