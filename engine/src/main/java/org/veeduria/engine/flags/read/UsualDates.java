package org.veeduria.engine.flags.read;

import org.jspecify.annotations.Nullable;
import org.veeduria.engine.flags.process.Moment;

/** Reads the two forms nearly all dates have, {@code 2024-05-17T09:00:00-05:00} and {@code 2024-05-17T14:00:00Z}, from their bytes. */
final class UsualDates {
    private static final int WITH_OFFSET = 25;
    private static final int WITH_Z = 20;
    /** From March on, days of the year that lie before a month. */
    private static final int[] DAYS_BEFORE = {306, 337, 0, 31, 61, 92, 122, 153, 184, 214, 245, 275};

    private static final int LAST_SAFE_DAY = 28;

    private UsualDates() {}

    /** {@code null} if it has another form, or needs a closer look; {@link Moments} takes it then. */
    static @Nullable Moment read(byte[] b, int from, int to) {
        boolean zulu = to - from == WITH_Z && b[to - 1] == 'Z';
        if (!zulu && (to - from != WITH_OFFSET || b[from + 22] != ':')) {
            return null;
        }
        if (b[from + 4] != '-'
                || b[from + 7] != '-'
                || b[from + 10] != 'T'
                || b[from + 13] != ':'
                || b[from + 16] != ':') {
            return null;
        }
        int month = two(b, from + 5);
        int day = two(b, from + 8);
        int year = two(b, from) * 100 + two(b, from + 2);
        int clock = clock(b, from + 11);
        int offset = zulu ? 0 : offset(b, from + 19);
        if (month < 1 || month > 12 || day < 1 || day > LAST_SAFE_DAY || year < 0 || (clock | offset + 86_400) < 0) {
            return null;
        }
        return new Moment(epochDay(year, month, day) * 86_400 + clock, 0, offset, false);
    }

    private static long epochDay(int year, int month, int day) {
        int y = month <= 2 ? year - 1 : year;
        int leaps = Math.floorDiv(y, 4) - Math.floorDiv(y, 100) + Math.floorDiv(y, 400);
        return 365L * y + leaps + DAYS_BEFORE[month - 1] + day - 719_469;
    }

    private static int clock(byte[] b, int from) {
        int hour = two(b, from);
        int minute = two(b, from + 3);
        int second = two(b, from + 6);
        boolean exists = (hour | minute | second) >= 0 && hour < 24 && minute < 60 && second < 60;
        return exists ? hour * 3600 + minute * 60 + second : -1;
    }

    private static int offset(byte[] b, int from) {
        int hours = two(b, from + 1);
        int minutes = two(b, from + 4);
        boolean signed = b[from] == '+' || b[from] == '-';
        if (!signed || (hours | minutes) < 0 || hours > 23 || minutes > 59) {
            return Integer.MIN_VALUE;
        }
        int seconds = hours * 3600 + minutes * 60;
        return b[from] == '-' ? -seconds : seconds;
    }

    /** Two digits as a number; far below zero if they are none. */
    private static int two(byte[] b, int at) {
        int tens = b[at] - '0';
        int ones = b[at + 1] - '0';
        return (tens | ones | 9 - tens | 9 - ones) < 0 ? -1_000_000 : tens * 10 + ones;
    }
}
