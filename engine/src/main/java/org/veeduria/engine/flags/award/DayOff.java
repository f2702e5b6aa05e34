package org.veeduria.engine.flags.award;

import java.time.LocalDate;
import java.util.Optional;
import org.veeduria.engine.flags.Evidence;
import org.veeduria.engine.flags.Field;
import org.veeduria.engine.flags.Indicator;
import org.veeduria.engine.flags.process.Award;
import org.veeduria.engine.flags.process.ContractingProcess;
import org.veeduria.engine.flags.process.Moment;
import org.veeduria.engine.flags.rule.Facts;
import org.veeduria.engine.flags.rule.Finding;
import org.veeduria.engine.flags.rule.ProcessIndicator;
import org.veeduria.engine.flags.rule.Requires;
import org.veeduria.engine.flags.rule.Seen;
import org.veeduria.engine.flags.rule.Thresholds;
import org.veeduria.engine.law.Ruling;
import org.veeduria.engine.law.WorkingDays;

/** V003: the award is dated on a weekend or a holiday. */
public final class DayOff {
    private DayOff() {}

    public static Indicator indicator(Thresholds thresholds) {
        WorkingDays calendar = new WorkingDays(thresholds.law());
        return new ProcessIndicator(
                "V003",
                Requires.all(Field.AWARD_STATUS, Field.AWARD_DATE).readsCountry(),
                process -> look(process, calendar));
    }

    private static Optional<Finding> look(ContractingProcess process, WorkingDays calendar) {
        for (Award award : Facts.activeAwards(process)) {
            Moment date = award.date();
            if (date != null && Facts.isPeruvian(process) && !calendar.isWorkingDay(date.date())) {
                return Optional.of(new Finding(
                        1.0,
                        () -> Evidence.of(
                                Seen.at(process, "/awards/" + award.index() + "/date", "award.date", date),
                                Seen.computed("day-off", name(calendar, date.date())))));
            }
        }
        return Optional.empty();
    }

    private static String name(WorkingDays calendar, LocalDate day) {
        return calendar.dayOff(day)
                .map(Ruling.InForce::provision)
                .map(provision -> provision.citation())
                .orElse(day.getDayOfWeek().name());
    }
}
