package org.veeduria.engine.flags.read;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.veeduria.engine.flags.process.Moment;
import org.veeduria.engine.flags.settings.Reading;

/**
 * Walks through one JSON document in an array. Loops over members and elements read as
 *
 * <pre>{@code
 * for (boolean more = in.openObject(); more; more = in.nextMember()) {
 *     switch (in.key(KEYS)) { … default -> in.skip(); }
 * }
 * }</pre>
 *
 * The array must have {@link Scan#SLACK} bytes behind the end of the document.
 */
final class Cursor {
    private final Texts texts;
    private byte[] bytes = new byte[Scan.SLACK];
    private int at;
    private int end;
    private final Reading reading;

    Cursor(Texts texts, Reading reading) {
        this.texts = texts;
        this.reading = reading;
    }

    /** Begins a document. */
    void start(byte[] document, int from, int to) {
        bytes = document;
        at = from;
        end = to;
    }

    boolean isLenient() {
        return reading == Reading.LENIENT;
    }

    /** Fails unless nothing but blanks follows. */
    void finish() {
        if (at > end || blanks() != end) {
            throw malformed("text after the end of the document");
        }
    }

    boolean atObject() {
        return peek() == '{';
    }

    boolean atArray() {
        return peek() == '[';
    }

    boolean atString() {
        return peek() == '"';
    }

    boolean atNumber() {
        byte first = peek();
        return first == '-' || isDigit(first);
    }

    /** Steps into an object; false if it is empty. */
    boolean openObject() {
        expect('{');
        if (peek() == '}') {
            at++;
            return false;
        }
        return true;
    }

    /** Steps over the comma between members, or out of the object: then false. */
    boolean nextMember() {
        return next('}');
    }

    /** Steps into an array; false if it is empty. */
    boolean openArray() {
        expect('[');
        if (peek() == ']') {
            at++;
            return false;
        }
        return true;
    }

    /** Steps over the comma between elements, or out of the array: then false. */
    boolean nextElement() {
        return next(']');
    }

    private boolean next(char close) {
        byte found = peek();
        at++;
        if (found == ',') {
            return true;
        }
        if (found == close) {
            return false;
        }
        at--;
        throw malformed("expected ',' or '" + close + "'");
    }

    /** Reads a member's name and the colon behind it. */
    int key(Keys keys) {
        expect('"');
        int expected = keys.expected(bytes, at);
        if (expected != Keys.UNEXPECTED) {
            at += keys.length();
            return expected;
        }
        int from = at;
        int to = Scan.quoteOrBackslash(bytes, from, end);
        int code;
        if (to < end && bytes[to] == '"') {
            code = keys.code(bytes, from, to);
        } else {
            to = Scan.stringEnd(bytes, from, end);
            code = escapedKey(keys, from, to);
        }
        at = to + 1;
        expect(':');
        return code;
    }

    private int escapedKey(Keys keys, int from, int to) {
        checkString(to);
        byte[] name = Escapes.decode(bytes, from, to).getBytes(StandardCharsets.UTF_8);
        byte[] padded = Arrays.copyOf(name, name.length + 8);
        return keys.code(padded, 0, name.length);
    }

    /** Jumps over a value of whatever kind. */
    void skip() {
        at = switch (peek()) {
            case '"' -> Scan.stringEnd(bytes, at + 1, end) + 1;
            case '{', '[' -> Scan.containerEnd(bytes, at + 1, end);
            case '}', ']', ',', ':' -> throw malformed("expected a value");
            default -> scalarEnd();
        };
        if (at > end) {
            throw malformed("the document ends within a value");
        }
    }

    private int scalarEnd() {
        int to = at;
        while (to < end && isScalar(bytes[to])) {
            to++;
        }
        return to;
    }

    private static boolean isScalar(byte b) {
        return b > ' ' && b != ',' && b != '}' && b != ']';
    }

    /** A text that many documents share, such as an organization's id; {@code null} if the value is not text. */
    @Nullable
    String shared() {
        return text(true);
    }

    /** A text of this document alone; {@code null} if the value is not text. */
    @Nullable
    String own() {
        return text(false);
    }

    private @Nullable String text(boolean shared) {
        if (!atString()) {
            skip();
            return null;
        }
        int from = at + 1;
        int to = Scan.quoteOrBackslash(bytes, from, end);
        if (to < end && bytes[to] == '"') {
            at = to + 1;
            return shared ? texts.get(bytes, from, to) : new String(bytes, from, to - from, StandardCharsets.UTF_8);
        }
        to = Scan.stringEnd(bytes, from, end);
        checkString(to);
        at = to + 1;
        return Escapes.decode(bytes, from, to);
    }

    /** An identifier within this document: a text, or, where that is taken, a number. */
    @Nullable
    String ownId() {
        return atNumber() ? id() : own();
    }

    /** An identifier: a text, or, where that is taken, a number. */
    @Nullable
    String id() {
        if (atNumber() && reading.takesNumbersAsIds()) {
            int from = at;
            skip();
            return texts.get(bytes, from, at);
        }
        return shared();
    }

    /** A whole number that fits an int; {@code null} if the value is none. */
    @Nullable
    Integer integer() {
        int from = at;
        BigDecimal number = decimal();
        if (number == null || (reading != Reading.LENIENT && !isPlain(from))) {
            return null;
        }
        try {
            return number.intValueExact();
        } catch (ArithmeticException e) {
            return null;
        }
    }

    /** Since {@code from} there was no point and no exponent. */
    private boolean isPlain(int from) {
        for (int i = from; i < at; i++) {
            if (bytes[i] == '.' || bytes[i] == 'e' || bytes[i] == 'E') {
                return false;
            }
        }
        return true;
    }

    /** A date; {@code null} if the value is none. */
    @Nullable
    Moment moment() {
        if (!atString()) {
            skip();
            return null;
        }
        int to = Scan.quoteOrBackslash(bytes, at + 1, end);
        Moment usual = to < end ? UsualDates.read(bytes, at + 1, to) : null;
        if (usual == null) {
            return Moments.read(own(), isLenient());
        }
        at = to + 1;
        return usual;
    }

    /** The text of a value that is read again afterwards; {@code null} if it is not text. */
    @Nullable
    String peekText() {
        int before = at;
        String text = own();
        at = before;
        return text;
    }

    /** An exact decimal; {@code null} if the value is not a number. */
    @Nullable
    BigDecimal decimal() {
        if (atNumber()) {
            int from = at;
            int to = scalarEnd();
            at = to;
            return Decimals.read(bytes, from, to);
        }
        if (isLenient() && atString()) {
            String text = own();
            return text == null ? null : Decimals.fromText(text);
        }
        skip();
        return null;
    }

    private void expect(char wanted) {
        if (peek() != wanted) {
            throw malformed("expected '" + wanted + "'");
        }
        at++;
    }

    /** The next byte that is not blank. */
    private byte peek() {
        byte b = bytes[at];
        if (b > ' ' && at < end) {
            return b;
        }
        at = blanks();
        if (at >= end) {
            throw malformed("the document ends too early");
        }
        return bytes[at];
    }

    private int blanks() {
        int to = at;
        while (to < end && isBlank(bytes[to])) {
            to++;
        }
        return to;
    }

    private static boolean isBlank(byte b) {
        return b == ' ' || b == '\n' || b == '\r' || b == '\t';
    }

    private static boolean isDigit(byte b) {
        return b >= '0' && b <= '9';
    }

    private void checkString(int to) {
        if (to >= end) {
            throw malformed("the document ends within a text");
        }
    }

    private Malformed malformed(String reason) {
        return new Malformed(reason, Math.min(at, end));
    }
}
