package org.veeduria.engine.flags.read;

import java.nio.charset.StandardCharsets;

/** Reads JSON text that contains backslashes (RFC 8259, section 7). */
final class Escapes {
    private Escapes() {}

    static String decode(byte[] bytes, int from, int to) {
        String raw = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        StringBuilder text = new StringBuilder(raw.length());
        int done = 0;
        for (int escape = raw.indexOf('\\'); escape >= 0; escape = raw.indexOf('\\', done)) {
            text.append(raw, done, escape);
            char kind = raw.charAt(escape + 1);
            text.append(kind == 'u' ? hex(raw, escape + 2, from) : simple(kind, from));
            done = escape + (kind == 'u' ? 6 : 2);
        }
        text.append(raw, done, raw.length());
        return text.toString();
    }

    private static char simple(char kind, int at) {
        return switch (kind) {
            case '"', '\\', '/' -> kind;
            case 'b' -> '\b';
            case 'f' -> '\f';
            case 'n' -> '\n';
            case 'r' -> '\r';
            case 't' -> '\t';
            default -> throw new Malformed("unknown escape '\\" + kind + "'", at);
        };
    }

    private static char hex(String raw, int from, int at) {
        if (from + 4 > raw.length()) {
            throw new Malformed("'\\u' needs four digits", at);
        }
        int code = 0;
        for (int i = from; i < from + 4; i++) {
            int digit = Character.digit(raw.charAt(i), 16);
            if (digit < 0) {
                throw new Malformed("'\\u' needs four digits", at);
            }
            code = code << 4 | digit;
        }
        return (char) code;
    }
}
