package org.veeduria.engine.flags.read;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Remembers texts that come again and again, so that each is made once. A newcomer takes the place of whoever sits in its slot, so
 * memory is bounded whatever the input. The bytes of a slot lie beside each other, so that looking one up costs one access to
 * memory and not three. Belongs to one thread.
 */
final class Texts {
    private static final int SLOTS = 1 << 13;
    private static final int LONGEST = 64;
    private static final int WORDS = LONGEST / 8;
    private static final long MIX = 0x9E37_79B9_7F4A_7C15L;

    private final long[] words = new long[SLOTS * WORDS];
    private final byte[] lengths = new byte[SLOTS];
    private final @Nullable String[] values = new String[SLOTS];

    /** The text; up to seven bytes beyond it are read. */
    String get(byte[] bytes, int from, int to) {
        int length = to - from;
        if (length > LONGEST || length == 0) {
            return new String(bytes, from, length, StandardCharsets.UTF_8);
        }
        int whole = (length - 1) >>> 3;
        long last = Words.keep(Words.load(bytes, from + 8 * whole), length - 8 * whole);
        int slot = slot(bytes, from, whole, last);
        String known = values[slot];
        if (known != null && lengths[slot] == length && isSame(slot * WORDS, bytes, from, whole, last)) {
            return known;
        }
        return remember(slot, bytes, from, length, last);
    }

    /** Mixes the whole words and the last one. */
    private static int slot(byte[] bytes, int from, int whole, long last) {
        long hash = last * MIX;
        for (int i = 0; i < whole; i++) {
            hash = (hash ^ (hash >>> 32) ^ Words.load(bytes, from + 8 * i)) * MIX;
        }
        return (int) (hash >>> 51);
    }

    private boolean isSame(int at, byte[] bytes, int from, int whole, long last) {
        for (int i = 0; i < whole; i++) {
            if (words[at + i] != Words.load(bytes, from + 8 * i)) {
                return false;
            }
        }
        return words[at + whole] == last;
    }

    private String remember(int slot, byte[] bytes, int from, int length, long last) {
        int whole = (length - 1) >>> 3;
        for (int i = 0; i < whole; i++) {
            words[slot * WORDS + i] = Words.load(bytes, from + 8 * i);
        }
        words[slot * WORDS + whole] = last;
        lengths[slot] = (byte) length;
        String text = new String(bytes, from, length, StandardCharsets.UTF_8);
        values[slot] = text;
        return text;
    }
}
