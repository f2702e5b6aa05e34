package org.veeduria.engine.flags.read;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Remembers texts that come again and again, so that each is made once. One newcomer of many takes the place of whoever sits in its
 * slot: memory is bounded whatever the input, and what is rare mostly goes at once and not when it is old, which costs more. The bytes of a slot lie beside each other, so that looking one up costs one access to
 * memory and not three. Belongs to one thread.
 */
final class Texts {
    private static final int SLOT_BITS = 15;
    private static final int WORDS = 8;
    private static final int LONGEST = 8 * (WORDS - 1);
    /** One newcomer of so many takes a taken slot. */
    private static final int STAY = 256;

    private static final long MIX = 0x9E37_79B9_7F4A_7C15L;

    /** Of each slot the length of its text, then the text: what is looked at lies together. */
    private final long[] words = new long[WORDS << SLOT_BITS];

    private final @Nullable String[] values = new String[1 << SLOT_BITS];
    private int newcomers;

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
        return known != null && isSame(slot * WORDS, bytes, from, length, last)
                ? known
                : remember(slot, bytes, from, length, last);
    }

    /** Mixes the whole words and the last one. */
    private static int slot(byte[] bytes, int from, int whole, long last) {
        long hash = last * MIX;
        for (int i = 0; i < whole; i++) {
            hash = (hash ^ (hash >>> 32) ^ Words.load(bytes, from + 8 * i)) * MIX;
        }
        return (int) (hash >>> (64 - SLOT_BITS));
    }

    private boolean isSame(int at, byte[] bytes, int from, int length, long last) {
        int whole = (length - 1) >>> 3;
        if (words[at] != length || words[at + 1 + whole] != last) {
            return false;
        }
        for (int i = 0; i < whole; i++) {
            if (words[at + 1 + i] != Words.load(bytes, from + 8 * i)) {
                return false;
            }
        }
        return true;
    }

    private String remember(int slot, byte[] bytes, int from, int length, long last) {
        String text = new String(bytes, from, length, StandardCharsets.UTF_8);
        newcomers++;
        if (values[slot] != null && newcomers % STAY != 0) {
            return text;
        }
        int at = slot * WORDS;
        int whole = (length - 1) >>> 3;
        words[at] = length;
        for (int i = 0; i < whole; i++) {
            words[at + 1 + i] = Words.load(bytes, from + 8 * i);
        }
        words[at + 1 + whole] = last;
        values[slot] = text;
        return text;
    }
}
