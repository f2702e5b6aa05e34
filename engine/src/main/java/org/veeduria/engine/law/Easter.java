package org.veeduria.engine.law;

import java.time.LocalDate;

/** Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher's algorithm). */
final class Easter {
    private Easter() {}

    static LocalDate of(int year) {
        int century = year / 100;
        int golden = year % 19;
        int epact = (19 * golden + century - century / 4 - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
        int weekday = (32 + 2 * (century % 4) + 2 * (year % 100 / 4) - epact - year % 100 % 4) % 7;
        int shift = (golden + 11 * epact + 22 * weekday) / 451;
        int day = epact + weekday - 7 * shift + 114;
        return LocalDate.of(year, day / 31, day % 31 + 1);
    }
}
