package org.veeduria.engine.ocds;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Dates as publishers write them: with an offset ({@code -05-00} too), without one (then UTC), or the day alone (its midnight). */
public final class OcdsDates {
    private static final Pattern WRITTEN = Pattern.compile(
            "(\\d{4}-\\d{2}-\\d{2})(?:[T ](\\d{2}:\\d{2}(?::\\d{2}(?:[.,]\\d{1,9})?)?) ?(Z|z|[+-]\\d{2}[:-]?\\d{2}|[+-]\\d{2})?)?");

    private OcdsDates() {}

    static Optional<Instant> moment(String text) {
        return dateTime(text).map(written -> OffsetDateTime.parse(written).toInstant());
    }

    /** The same moment as OCDS wants it written (RFC 3339), its offset kept; none where no such day or time exists. */
    public static Optional<String> dateTime(String text) {
        Matcher parts = WRITTEN.matcher(text.strip());
        if (!parts.matches()) {
            return Optional.empty();
        }
        String time = parts.group(2) == null ? "00:00:00" : parts.group(2).replace(',', '.');
        String written = parts.group(1) + "T" + (time.length() == 5 ? time + ":00" : time);
        try {
            LocalDate.parse(parts.group(1));
            LocalDateTime.parse(written);
            return Optional.of(written + offset(parts.group(3)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String offset(@org.jspecify.annotations.Nullable String text) {
        if (text == null || text.equalsIgnoreCase("Z")) {
            return "Z";
        }
        ZoneOffset offset = ZoneOffset.of(text.charAt(0) + text.substring(1).replace('-', ':'));
        return offset.equals(ZoneOffset.UTC) ? "Z" : offset.getId();
    }
}
