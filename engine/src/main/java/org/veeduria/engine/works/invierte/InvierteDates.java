package org.veeduria.engine.works.invierte;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.veeduria.engine.input.Problems;
import org.veeduria.engine.input.Reason;

/** Days as Invierte.pe writes them, {@code 05/08/2019 04:02:50 p.m.}: day before month, a clock of twelve hours, time of Lima. */
final class InvierteDates {
    private static final Pattern MOMENT =
            Pattern.compile("(\\d{1,2})/(\\d{1,2})/(\\d{4})(?: (\\d{1,2}):(\\d{2}):(\\d{2}) ?([ap])\\.? ?m\\.?)?");
    private static final ZoneId LIMA = ZoneId.of("America/Lima");
    private static final int NOON = 12;

    private InvierteDates() {}

    /** The moment in ISO 8601; none, and reported, for what is no date. */
    static Optional<String> moment(InvierteRow row, String column, Problems problems) {
        String text = row.text(column);
        Matcher parts = MOMENT.matcher(text);
        try {
            if (parts.matches()) {
                return Optional.of(DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                        local(parts).atZone(LIMA)));
            }
        } catch (DateTimeException notADate) {
            problems.report(row.place(column), text, Reason.NOT_A_DATE);
            return Optional.empty();
        }
        if (!text.isEmpty()) {
            problems.report(row.place(column), text, Reason.NOT_A_DATE);
        }
        return Optional.empty();
    }

    private static LocalDateTime local(Matcher parts) {
        boolean clock = parts.group(4) != null;
        int hour = clock
                ? Integer.parseInt(parts.group(4)) % NOON + (parts.group(7).equals("p") ? NOON : 0)
                : 0;
        return LocalDateTime.of(
                Integer.parseInt(parts.group(3)),
                Integer.parseInt(parts.group(2)),
                Integer.parseInt(parts.group(1)),
                hour,
                clock ? Integer.parseInt(parts.group(5)) : 0,
                clock ? Integer.parseInt(parts.group(6)) : 0);
    }
}
