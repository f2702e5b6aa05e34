package org.veeduria.engine.flags.read;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Reads numbers exactly as JSON writes them (RFC 8259, section 6). */
final class Decimals {
    /** So many digits always fit in a long. */
    private static final int SAFE_DIGITS = 18;
    /** A number with more digits or a larger exponent is refused: it is no amount, and computing with it could take hours. */
    private static final int LONGEST = 400;

    private Decimals() {}

    static BigDecimal read(byte[] bytes, int from, int to) {
        long digits = 0;
        int count = 0;
        int scale = -1;
        boolean negative = bytes[from] == '-';
        for (int at = negative ? from + 1 : from; at < to; at++) {
            int digit = bytes[at] - '0';
            if (digit >= 0 && digit <= 9) {
                digits = digits * 10 + digit;
                count++;
            } else if (bytes[at] == '.' && scale < 0) {
                scale = 0;
                count += zeroIfLast(at, to);
                scale = to - at - 1;
            } else {
                return general(bytes, from, to);
            }
        }
        if (count > SAFE_DIGITS || !isCanonical(bytes, negative ? from + 1 : from, to)) {
            return general(bytes, from, to);
        }
        return BigDecimal.valueOf(negative ? -digits : digits, Math.max(scale, 0));
    }

    /** A point without a digit behind it sends the number the general way, which refuses it. */
    private static int zeroIfLast(int at, int to) {
        return at + 1 == to ? SAFE_DIGITS + 1 : 0;
    }

    /** JSON allows no leading zero and wants a digit before the point. */
    private static boolean isCanonical(byte[] bytes, int from, int to) {
        boolean digit = from < to && bytes[from] >= '0' && bytes[from] <= '9';
        return digit && (bytes[from] != '0' || from + 1 == to || bytes[from + 1] == '.');
    }

    private static BigDecimal general(byte[] bytes, int from, int to) {
        String text = new String(bytes, from, to - from, StandardCharsets.US_ASCII);
        BigDecimal value = text.matches("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][-+]?[0-9]+)?") ? fromText(text) : null;
        if (value == null) {
            throw new Malformed("not a number: " + shortened(text), from);
        }
        return value;
    }

    /** A number written as text; {@code null} if it is none. */
    static @Nullable BigDecimal fromText(String text) {
        String trimmed = text.strip();
        if (trimmed.isEmpty() || trimmed.length() > LONGEST) {
            return null;
        }
        try {
            BigDecimal value = new BigDecimal(trimmed);
            return Math.abs((long) value.scale()) > LONGEST ? null : value;
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
