package org.veeduria.engine.flags.read;

/**
 * Jumps over JSON without looking at what it says. Arrays must have {@link #SLACK} readable bytes behind {@code end}; results
 * beyond {@code end} mean that the thing sought is not there.
 */
final class Scan {
    /** How far a scan may read beyond the end. */
    static final int SLACK = 72;

    /** The bits in which an opening bracket differs from the closing one of its kind. */
    private static final int EITHER = 0x06;
    /** Of those, the one that is set in the closing bracket. */
    private static final int CLOSING = 2;

    private static final long ODD = 0xAAAA_AAAA_AAAA_AAAAL;

    private Scan() {}

    /** The position of the next newline, or {@code end}. */
    static int lineEnd(byte[] bytes, int from, int end) {
        int at = from;
        while (at < end && (newlines(bytes, at) | newlines(bytes, at + 8) | newlines(bytes, at + 16)) == 0) {
            at += 24;
        }
        for (; at < end; at += 8) {
            long found = newlines(bytes, at);
            if (found != 0) {
                return Math.min(end, at + Words.first(found));
            }
        }
        return end;
    }

    private static long newlines(byte[] bytes, int at) {
        return Words.find(Words.load(bytes, at), Words.NEWLINES);
    }

    /** The position of the quote or backslash that comes next, or at least {@code end}. */
    static int quoteOrBackslash(byte[] bytes, int from, int end) {
        for (int at = from; at < end; at += 8) {
            long word = Words.load(bytes, at);
            long found = Words.find(word, Words.QUOTES) | Words.find(word, Words.BACKSLASHES);
            if (found != 0) {
                return at + Words.first(found);
            }
        }
        return end;
    }

    /** The position of the quote that closes the string whose text begins at {@code from}, or at least {@code end}. */
    static int stringEnd(byte[] bytes, int from, int end) {
        int at = quoteOrBackslash(bytes, from, end);
        while (at < end && bytes[at] == '\\') {
            at = quoteOrBackslash(bytes, at + 2, end);
        }
        return at;
    }

    /**
     * The position behind the bracket that closes the object or array whose inside begins at {@code from}; more than {@code end}
     * where it never closes. Only brackets of its kind are counted; letters that look like one with {@link #EITHER} set stand in
     * strings.
     */
    static int containerEnd(byte[] bytes, int from, int end) {
        int depth = 1;
        long bracket = Words.repeat(bytes[from - 1] | EITHER);
        long insideString = 0;
        long escapedFirst = 0;
        for (int at = from; at < end; at += 64) {
            long quotes = bits(bytes, at, Words.QUOTES, 0);
            if ((found(bytes, at, Words.BACKSLASHES) | escapedFirst) != 0) {
                long backslashes = bits(bytes, at, Words.BACKSLASHES, 0);
                long escapes = escapes(backslashes, escapedFirst);
                quotes &= ~(escapes ^ (backslashes | escapedFirst));
                escapedFirst = (escapes & backslashes) >>> 63;
            }
            long strings = prefixXor(quotes) ^ insideString;
            long brackets = bits(bytes, at, bracket, Words.repeat(EITHER)) & ~strings;
            if (brackets != 0) {
                long closes = brackets & bit(bytes, at, CLOSING);
                long opens = brackets ^ closes;
                int inBlock = Long.bitCount(closes) >= depth ? closing(opens, closes, depth) : 64;
                if (inBlock < 64) {
                    return at + inBlock + 1;
                }
                depth += Long.bitCount(opens) - Long.bitCount(closes);
            }
            insideString = strings >> 63;
        }
        return end + 1;
    }

    /**
     * Marks the backslashes that escape and the last byte that each run of them escapes, by letting a subtraction run through the
     * runs: a backslash behind an escaping backslash is itself escaped (J. Keiser, D. Lemire, "Parsing gigabytes of JSON per
     * second", 2019).
     */
    private static long escapes(long backslashes, long escapedFirst) {
        long candidates = backslashes & ~escapedFirst;
        return (((candidates << 1) | ODD) - candidates) ^ ODD;
    }

    /** Bit i set: byte i stands in a string (its opening quote included, its closing quote not). */
    private static long prefixXor(long quotes) {
        long x = quotes;
        x ^= x << 1;
        x ^= x << 2;
        x ^= x << 4;
        x ^= x << 8;
        x ^= x << 16;
        x ^= x << 32;
        return x;
    }

    /** The place of the bracket that brings {@code depth} to zero, or 64. */
    private static int closing(long opens, long closes, int depth) {
        int open = depth;
        for (long left = closes; left != 0; left &= left - 1) {
            open--;
            long before = (left & -left) - 1;
            if (open + Long.bitCount(opens & before) == 0) {
                return Long.numberOfTrailingZeros(left);
            }
        }
        return 64;
    }

    /** Nonzero where one of the 64 bytes equals the repeated byte. */
    private static long found(byte[] bytes, int at, long repeated) {
        long found = 0;
        for (int i = 0; i < 64; i += 8) {
            found |= Words.find(Words.load(bytes, at + i), repeated);
        }
        return found;
    }

    /** Bit i set: byte i equals the repeated byte, with the bits of {@code fold} set first. */
    private static long bits(byte[] bytes, int at, long repeated, long fold) {
        long bits = 0;
        for (int i = 0; i < 64; i += 8) {
            bits |= Words.bits(Words.load(bytes, at + i) | fold, repeated) << i;
        }
        return bits;
    }

    /** Bit i set: byte i has the bit of this number, 0 the lowest. */
    private static long bit(byte[] bytes, int at, int number) {
        long bits = 0;
        for (int i = 0; i < 64; i += 8) {
            bits |= Words.bit(Words.load(bytes, at + i), number) << i;
        }
        return bits;
    }
}
