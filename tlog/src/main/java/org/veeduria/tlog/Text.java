package org.veeduria.tlog;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** The strict text forms that notes, checkpoints and proofs share: one spelling of each value, or none. */
final class Text {
    private static final int MAX_DECIMAL_DIGITS = 19;

    private Text() {}

    static String utf8(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException failure) {
            throw new TlogException("not UTF-8 text", failure);
        }
    }

    static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static String base64(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** RFC 4648 section 4, padded, with the unused bits zero: anything else has a second spelling and is refused. */
    static byte[] base64(String text) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException failure) {
            throw new TlogException("not base64: " + shown(text), failure);
        }
        if (!base64(bytes).equals(text)) {
            throw new TlogException("base64 not in its one canonical form: " + shown(text));
        }
        return bytes;
    }

    /** A decimal from 0 to 2⁶³−1 with no sign and no leading zero. */
    static long decimal(String text) {
        boolean digits = !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!digits || text.length() > MAX_DECIMAL_DIGITS || (text.length() > 1 && text.charAt(0) == '0')) {
            throw new TlogException("not a decimal number without leading zeros: " + shown(text));
        }
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException failure) {
            throw new TlogException("number too large: " + shown(text), failure);
        }
    }

    static String shown(String text) {
        return "'" + (text.length() > 80 ? text.substring(0, 80) + "…" : text) + "'";
    }
}
