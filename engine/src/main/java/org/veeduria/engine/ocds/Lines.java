package org.veeduria.engine.ocds;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** The lines of a JSON text: finds where JSON starts, and tells JSON Lines from a document of many lines. */
final class Lines {
    /**
     * What a parser left.
     *
     * @param bytes the bytes after the place where it stopped
     * @param linesRead whole lines it had read before
     */
    record Unread(InputStream bytes, long linesRead) {
        static final Unread NOTHING = new Unread(InputStream.nullInputStream(), 0);
    }

    private static final JsonFactory JSON = new JsonFactory();

    private final int longest;
    private InputStream bytes;
    private long linesBefore;
    private boolean started;
    private boolean tooLong;

    Lines(InputStream bytes, int longest) {
        this.bytes = new BufferedInputStream(bytes, 1 << 16);
        this.longest = longest;
    }

    /** Lines of the file before the next byte. */
    long linesBefore() {
        return linesBefore;
    }

    /** Whether the line just read was longer than allowed; it is then empty. */
    boolean tooLong() {
        return tooLong;
    }

    /** The bytes from here on, to be read by one parser. */
    InputStream rest() {
        return bytes;
    }

    /** Goes on where a parser failed: the rest of its line is passed over. */
    void resume(Unread unread) throws IOException {
        bytes = new BufferedInputStream(unread.bytes(), 1 << 16);
        linesBefore += unread.linesRead();
        next();
    }

    /**
     * Goes to where JSON starts: at first over blanks, later (after a mistake) to a line that starts with a bracket. False
     * where there is none. Text before the first bracket is left to the parser, which will say what is wrong with it.
     */
    boolean skipToJson() throws IOException {
        for (int b = peek(); b >= 0; b = peek()) {
            if (b == '{' || b == '[' || (!started && !isBlank(b))) {
                started = true;
                return true;
            }
            if (b == '\n') {
                bytes.read();
                linesBefore++;
            } else if (isBlank(b)) {
                bytes.read();
            } else {
                next();
            }
        }
        return false;
    }

    private int peek() throws IOException {
        bytes.mark(1);
        int b = bytes.read();
        bytes.reset();
        return b;
    }

    private static boolean isBlank(int b) {
        return b == ' ' || b == '\t' || b == '\r' || b == '\n';
    }

    /**
     * Whether this line is a JSON object by itself with more to come; or is broken, but neither open at its end nor followed
     * by anything else than a line that is one.
     */
    boolean looksLikeJsonLines() throws IOException {
        if (peek() != '{') {
            return false;
        }
        byte[] first = line();
        byte[] second = tooLong ? new byte[0] : line();
        boolean jsonLines = !tooLong
                && second.length > 0
                && (isWhole(trimmed(first)) || (!isOpen(first) && !isOpen(second) && isWhole(trimmed(second))));
        tooLong = false;
        InputStream both = new SequenceInputStream(new ByteArrayInputStream(first), new ByteArrayInputStream(second));
        bytes = new BufferedInputStream(new SequenceInputStream(both, bytes), 1 << 16);
        return jsonLines;
    }

    /** Whether the line's last sign says that its value goes on. */
    private static boolean isOpen(byte[] line) {
        String text = new String(line, StandardCharsets.UTF_8).stripTrailing();
        return text.isEmpty() || ",:[{".indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    private static boolean isWhole(byte[] line) {
        try (JsonParser parser = JSON.createParser(ObjectReadContext.empty(), line)) {
            parser.nextToken();
            parser.skipChildren();
            return parser.nextToken() == null;
        } catch (JacksonException broken) {
            return false;
        }
    }

    /** The next line without blanks, the brackets of a list around the lines, and commas between them; null at the end. */
    byte @Nullable [] next() throws IOException {
        if (peek() < 0) {
            return null;
        }
        byte[] line = line();
        linesBefore++;
        if (tooLong) {
            skipLine();
            return new byte[0];
        }
        byte[] trimmed = trimmed(line);
        return trimmed.length == 1 && (trimmed[0] == '[' || trimmed[0] == ']') ? new byte[0] : trimmed;
    }

    private static byte[] trimmed(byte[] line) {
        int from = 0;
        int to = line.length;
        while (from < to && isBlank(line[from])) {
            from++;
        }
        while (to > from && (isBlank(line[to - 1]) || line[to - 1] == ',')) {
            to--;
        }
        return Arrays.copyOfRange(line, from, to);
    }

    /** Up to and with the line's end, or up to the longest allowed. */
    private byte[] line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        tooLong = false;
        for (int b = bytes.read(); b >= 0; b = bytes.read()) {
            line.write(b);
            if (b == '\n') {
                break;
            }
            if (line.size() >= longest) {
                tooLong = true;
                break;
            }
        }
        return line.toByteArray();
    }

    private void skipLine() throws IOException {
        for (int b = bytes.read(); b >= 0 && b != '\n'; b = bytes.read()) {
            // nothing of it is kept
        }
    }
}
