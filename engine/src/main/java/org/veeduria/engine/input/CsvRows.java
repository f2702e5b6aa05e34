package org.veeduria.engine.input;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a CSV file (RFC 4180) with their line numbers, one at a time. A quote opens a quoted field only at the
 * field's start; a quoted field may hold line breaks. A field whose quote is never closed would swallow the file: after
 * {@link #LONGEST_FIELD_LINES} lines it is given up as one broken row, and reading goes on at the line after its first.
 * Lines end with LF or CR LF. What separates the fields is taken from the first line.
 */
public final class CsvRows {
    /** More lines than any real text field has. */
    public static final int LONGEST_FIELD_LINES = 500;

    private final String file;
    private final Reader text;
    private final Limits limits;
    private final Problems problems;
    private final Deque<String> ahead = new ArrayDeque<>();
    private final char[] buffer = new char[1 << 14];
    private int at;
    private int filled;
    private char separator;
    private long line;

    public CsvRows(Member member, Limits limits, Problems problems) {
        this.file = member.name();
        this.text = new InputStreamReader(member.text(), StandardCharsets.UTF_8);
        this.limits = limits;
        this.problems = problems;
    }

    /** The separator that stands most often in the first line: comma, semicolon, tab or bar. */
    private char separatorOf(String header) {
        char best = ',';
        for (char candidate : new char[] {';', '\t', '|'}) {
            best = count(header, candidate) > count(header, best) ? candidate : best;
        }
        if (best != ',') {
            problems.report(
                    Place.line(file, line), best == '\t' ? "TAB" : String.valueOf(best), Reason.OTHER_SEPARATOR);
        }
        return best;
    }

    private static long count(String text, char sign) {
        return text.chars().filter(c -> c == sign).count();
    }

    /** The next row; null at the end. Empty lines are passed over. */
    public @Nullable CsvRow next() throws IOException {
        for (String first = nextLine(); first != null; first = nextLine()) {
            if (separator == 0) {
                separator = separatorOf(first);
            }
            CsvRow row = first.isEmpty() ? null : row(first);
            if (row != null) {
                return row;
            }
        }
        return null;
    }

    private @Nullable CsvRow row(String first) throws IOException {
        long start = line;
        RowParser parser = new RowParser(separator);
        List<String> followers = new ArrayList<>();
        boolean open = parser.line(first);
        while (open) {
            String next = followers.size() < LONGEST_FIELD_LINES ? nextLine() : null;
            if (next == null) {
                giveUp(start, first, followers);
                return null;
            }
            followers.add(next);
            open = parser.line(next);
        }
        return new CsvRow(start, line, parser.values());
    }

    private void giveUp(long start, String first, List<String> followers) {
        problems.report(Place.line(file, start), first, Reason.UNCLOSED_QUOTE);
        followers.reversed().forEach(ahead::addFirst);
        line = start;
    }

    private @Nullable String nextLine() throws IOException {
        String next = ahead.isEmpty() ? readLine() : ahead.removeFirst();
        line += next == null ? 0 : 1;
        return next;
    }

    /** Up to LF, without a CR before it; what goes beyond the limit is reported and dropped. */
    private @Nullable String readLine() throws IOException {
        StringBuilder content = new StringBuilder();
        boolean tooLong = false;
        boolean ended = false;
        while (!ended) {
            if (at == filled && !fill()) {
                if (content.isEmpty()) {
                    return null;
                }
                break;
            }
            int from = at;
            ended = toLineEnd();
            int length = Math.min(at - from, limits.text() - content.length());
            content.append(buffer, from, length);
            tooLong |= length < at - from;
            at += ended ? 1 : 0;
        }
        if (tooLong) {
            problems.report(Place.line(file, line + 1), content.substring(0, 200), Reason.TOO_LONG);
            return "";
        }
        int length = content.length();
        return length > 0 && content.charAt(length - 1) == '\r' ? content.substring(0, length - 1) : content.toString();
    }

    /** Goes to the next LF in the buffer, or to its end. */
    private boolean toLineEnd() {
        while (at < filled) {
            if (buffer[at] == '\n') {
                return true;
            }
            at++;
        }
        return false;
    }

    private boolean fill() throws IOException {
        at = 0;
        filled = Math.max(0, text.read(buffer));
        return filled > 0;
    }
}
