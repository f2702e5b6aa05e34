package org.veeduria.engine.law;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {
    private final WorkingDays calendar = new WorkingDays(ShippedLaw.peru());

    @ParameterizedTest
    @CsvSource({
        "1961-04-02",
        "1997-03-30",
        "2000-04-23",
        "2011-04-24",
        "2016-03-27",
        "2019-04-21",
        "2024-03-31",
        "2025-04-20",
        "2026-04-05",
        "2038-04-25"
    })
    void easterFallsOnItsKnownDates(LocalDate easter) {
        assertThat(Easter.of(easter.getYear())).isEqualTo(easter);
    }

    @Test
    void holyThursdayAndGoodFridayMoveWithEaster() {
        assertThat(calendar.isWorkingDay(LocalDate.of(2024, 3, 27))).isTrue();
        assertThat(calendar.isWorkingDay(LocalDate.of(2024, 3, 28))).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.of(2024, 3, 29))).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.of(2024, 4, 1))).isTrue();
    }

    @Test
    void aHolidayCountsOnlyFromTheDayItsLawIsInForce() {
        assertThat(calendar.isWorkingDay(LocalDate.of(2021, 12, 9))).isTrue();
        assertThat(calendar.isWorkingDay(LocalDate.of(2022, 12, 9))).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.of(2023, 6, 7))).isTrue();
        assertThat(calendar.isWorkingDay(LocalDate.of(2024, 6, 7))).isFalse();
        assertThat(calendar.dayOff(LocalDate.of(2024, 7, 23)))
                .hasValueSatisfying(
                        holiday -> assertThat(holiday.provision().citation()).isEqualTo("Ley 31822, artículo único"));
    }

    @Test
    void daysOffDecreedForThePublicSectorDoNotCount() {
        assertThat(calendar.isWorkingDay(LocalDate.of(2024, 7, 26))).isFalse();
        assertThat(calendar.isWorkingDay(LocalDate.of(2019, 8, 29))).isFalse();
    }

    @Test
    void tenWorkingDaysFrom19July2024PassOverTheNationalHolidays() {
        // Out: 20–21, 23 (Air Force), 26 (decree), 27–28, 29, 3–4 and 6 August (Junín).
        assertThat(calendar.plus(LocalDate.of(2024, 7, 19), 10)).isEqualTo(LocalDate.of(2024, 8, 8));
        assertThat(calendar.between(LocalDate.of(2024, 7, 19), LocalDate.of(2024, 8, 8)))
                .isEqualTo(10);
    }

    @Test
    void theStartNeverCountsAndZeroDaysIsTheStart() {
        LocalDate friday = LocalDate.of(2026, 11, 20);
        assertThat(calendar.plus(friday, 0)).isEqualTo(friday);
        assertThat(calendar.plus(friday, 1)).isEqualTo(LocalDate.of(2026, 11, 23));
        assertThat(calendar.between(friday, friday)).isZero();
    }

    @Test
    void countingOverYearsCountsEachWorkingDayOnce() {
        LocalDate start = LocalDate.of(2018, 12, 28);
        for (LocalDate end = start.minusDays(3); end.isBefore(LocalDate.of(2021, 1, 5)); end = end.plusDays(1)) {
            long counted = start.isBefore(end)
                    ? start.plusDays(1)
                            .datesUntil(end.plusDays(1))
                            .filter(calendar::isWorkingDay)
                            .count()
                    : 0;
            assertThat(calendar.between(start, end)).as("to " + end).isEqualTo((int) counted);
        }
    }

    @Test
    void peruHas12HolidaysIn2018And16PlusADecreedDayIn2026() {
        assertThat(calendar.daysOff(2018)).hasSize(12);
        assertThat(calendar.daysOff(2026)).hasSize(17).contains(LocalDate.of(2026, 1, 2), LocalDate.of(2026, 4, 2));
    }
}
