package org.veeduria.engine.law;

import java.time.LocalDate;
import java.time.MonthDay;
import java.time.Year;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Working days of the public administration: neither weekend, nor national holiday, nor a day off decreed for the public sector
 * (TUO de la Ley 27444, art. 145). Every day off is a rule of the law files, in force on its own dates.
 */
public final class WorkingDays {
    private final LawBook law;
    private final List<Rule> daysOff = new ArrayList<>();

    /** By year, the days of the year that are working days: counting days asks the same ones again and again. */
    private final Map<Integer, BitSet> working = new ConcurrentHashMap<>();

    public WorkingDays(LawBook law) {
        this.law = law;
        law.topics().stream()
                .flatMap(topic -> topic.rules().stream())
                .filter(rule -> switch (rule.unit()) {
                    case MONTH_DAY, EASTER_OFFSET, DATES -> true;
                    default -> false;
                })
                .forEach(daysOff::add);
    }

    public boolean isWorkingDay(LocalDate day) {
        return workingDays(day.getYear()).get(day.getDayOfYear());
    }

    private BitSet workingDays(int year) {
        return working.computeIfAbsent(year, unseen -> {
            BitSet days = new BitSet();
            LocalDate first = LocalDate.of(year, 1, 1);
            first.datesUntil(first.plusDays(Year.of(year).length()))
                    .filter(day -> !isWeekend(day) && dayOff(day).isEmpty())
                    .forEach(day -> days.set(day.getDayOfYear()));
            return days;
        });
    }

    /** Whether the day is one of the weekdays the law takes for rest. */
    public boolean isWeekend(LocalDate day) {
        return law.at("calendar.weekend", day) instanceof Ruling.InForce(Rule rule, Provision provision)
                && provision.value() instanceof Value.Entries(List<String> weekdays)
                && weekdays.contains(day.getDayOfWeek().name());
    }

    /** The holiday or decreed day off that falls on the day, with its citation. */
    public Optional<Ruling.InForce> dayOff(LocalDate day) {
        return daysOff.stream()
                .flatMap(rule -> rule.provisions().stream()
                        .filter(provision -> provision.covers(day) && fallsOn(rule, provision, day))
                        .map(provision -> new Ruling.InForce(rule, provision)))
                .findFirst();
    }

    private static boolean fallsOn(Rule rule, Provision provision, LocalDate day) {
        return switch (provision.value()) {
            case Value.Words(String text) ->
                rule.unit() == Unit.MONTH_DAY && MonthDay.parse("--" + text).equals(MonthDay.from(day));
            case Value.Num(var offset) ->
                Easter.of(day.getYear()).plusDays(offset.intValueExact()).equals(day);
            case Value.Entries(List<String> dates) -> dates.contains(day.toString());
            case Value.Table _ -> false;
        };
    }

    /** The day that lies {@code days} working days after {@code start}; the start itself does not count (art. 144). */
    public LocalDate plus(LocalDate start, int days) {
        LocalDate day = start;
        for (int left = days; left > 0; ) {
            day = day.plusDays(1);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }

    /** Working days after {@code start} up to and including {@code end}; zero if the end is not after the start. */
    public int between(LocalDate start, LocalDate end) {
        int count = 0;
        for (int year = start.getYear(); year <= end.getYear(); year++) {
            int after = year == start.getYear() ? start.getDayOfYear() : 0;
            int to = year == end.getYear() ? end.getDayOfYear() : Year.of(year).length();
            count += to <= after ? 0 : workingDays(year).get(after + 1, to + 1).cardinality();
        }
        return count;
    }

    /** Every day off of a year that is not a weekend rule, in order. */
    public List<LocalDate> daysOff(int year) {
        return LocalDate.of(year, 1, 1)
                .datesUntil(LocalDate.of(year, 1, 1).plusDays(Year.of(year).length()))
                .filter(day -> dayOff(day).isPresent())
                .toList();
    }
}
