package org.veeduria.engine.input;

import java.io.IOException;
import java.io.InputStreamReader;
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
    private final InputStreamReader text;
    private final char[] chars = new char[1 << 16];
    private int at;
    private int end;
    private final Limits limits;
    private final Problems problems;
    private final Deque<String> ahead = new ArrayDeque<>();
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
        StringBuilder before = null;
        boolean tooLong = false;
        while (at < end || fill()) {
            int stop = at;
            while (stop < end && chars[stop] != '\n') {
                stop++;
            }
            boolean whole = stop < end;
            if (whole && before == null) {
                String content = new String(chars, at, stop - at);
                at = stop + 1;
                return content.length() > limits.text() ? tooLong(content) : withoutReturn(content);
            }
            before = before == null ? new StringBuilder(256) : before;
            int room = Math.min(stop - at, limits.text() - before.length());
            before.append(chars, at, room);
            tooLong |= room < stop - at;
            at = whole ? stop + 1 : stop;
            if (whole) {
                break;
            }
        }
        if (before == null) {
            return null;
        }
        return tooLong ? tooLong(before.toString()) : withoutReturn(before.toString());
    }

    private String tooLong(String content) {
        problems.report(
                Place.line(file, line + 1), content.substring(0, Math.min(200, content.length())), Reason.TOO_LONG);
        return "";
    }

    private static String withoutReturn(String content) {
        return content.endsWith("\r") ? content.substring(0, content.length() - 1) : content;
    }

    private boolean fill() throws IOException {
        int count = text.read(chars, 0, chars.length);
        at = 0;
        end = Math.max(count, 0);
        return count > 0;
    }
}
