package org.veeduria.engine.flags.read;

import org.jspecify.annotations.Nullable;
import org.veeduria.engine.flags.process.Moment;

/**
 * Reads dates: RFC 3339 ({@code 2024-05-17T09:00:00-05:00}, with or without fraction), and, when lenient, what publishers also
 * write: a day alone, no offset, no seconds, a blank instead of the T, an offset without colon.
 */
final class Moments {
    private static final int[] MONTH_DAYS = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

    private final CharSequence text;
    private final boolean lenient;
    private int at;

    private Moments(CharSequence text, boolean lenient) {
        this.text = text;
        this.lenient = lenient;
    }

    /** {@code null} if it is no date that exists. */
    static @Nullable Moment read(@Nullable CharSequence text, boolean lenient) {
        return text == null || text.length() < 10 ? null : new Moments(text, lenient).read();
    }

    private @Nullable Moment read() {
        long day = day();
        if (day == Long.MIN_VALUE) {
            return null;
        }
        if (at == text.length()) {
            return lenient ? new Moment(day * 86_400, 0, Moment.UNKNOWN, true) : null;
        }
        char separator = text.charAt(at++);
        int seconds = separator == 'T' || separator == 't' || separator == ' ' ? clock() : -1;
        int nano = seconds < 0 ? -1 : fraction();
        int offset = nano < 0 ? Integer.MAX_VALUE : offset();
        return offset == Integer.MAX_VALUE || at != text.length()
                ? null
                : new Moment(day * 86_400 + seconds, nano, offset, false);
    }

    private long day() {
        int year = number(4);
        boolean dashes = skip('-');
        int month = number(2);
        dashes &= skip('-');
        int day = number(2);
        if (year < 0 || !dashes || month < 1 || month > 12 || day < 1 || day > daysIn(year, month)) {
            return Long.MIN_VALUE;
        }
        return epochDay(year, month, day);
    }

    private static int daysIn(int year, int month) {
        boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        return month == 2 && leap ? 29 : MONTH_DAYS[month - 1];
    }

    /** Days since 1970-01-01, counting years from March so that the leap day comes last. */
    private static long epochDay(int year, int month, int day) {
        int y = month <= 2 ? year - 1 : year;
        int era = Math.floorDiv(y, 400);
        int yearOfEra = y - era * 400;
        int dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1;
        int dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear;
        return era * 146_097L + dayOfEra - 719_468;
    }

    private int clock() {
        int hour = number(2);
        boolean colon = skip(':');
        int minute = number(2);
        int second = 0;
        if (skip(':')) {
            second = number(2);
        } else if (!lenient) {
            return -1;
        }
        boolean valid = colon && hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second <= 60;
        return valid ? hour * 3600 + minute * 60 + second : -1;
    }

    private int fraction() {
        if (!skip('.')) {
            return 0;
        }
        int nano = 0;
        int digits = 0;
        for (; at < text.length() && isDigit(text.charAt(at)); at++, digits++) {
            nano = digits < 9 ? nano * 10 + text.charAt(at) - '0' : nano;
        }
        for (int i = digits; i < 9; i++) {
            nano *= 10;
        }
        return digits == 0 ? -1 : nano;
    }

    private int offset() {
        if (at == text.length()) {
            return lenient ? Moment.UNKNOWN : Integer.MAX_VALUE;
        }
        char sign = text.charAt(at++);
        if (sign == 'Z' || sign == 'z') {
            return 0;
        }
        int hours = number(2);
        boolean colon = skip(':');
        int minutes = number(2);
        boolean valid = (sign == '+' || sign == '-') && hours >= 0 && hours < 24 && minutes >= 0 && minutes < 60;
        int seconds = hours * 3600 + minutes * 60;
        return valid && (colon || lenient) ? (sign == '-' ? -seconds : seconds) : Integer.MAX_VALUE;
    }

    private boolean skip(char wanted) {
        if (at < text.length() && text.charAt(at) == wanted) {
            at++;
            return true;
        }
        return false;
    }

    /** So many digits as a number, or a negative number. */
    private int number(int digits) {
        int value = 0;
        for (int to = at + digits; at < to; at++) {
            if (at >= text.length() || !isDigit(text.charAt(at))) {
                return -1;
            }
            value = value * 10 + text.charAt(at) - '0';
        }
        return value;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
