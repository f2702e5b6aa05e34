package org.veeduria.engine.works.read;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.veeduria.engine.works.Amount;
import org.veeduria.engine.works.At;
import org.veeduria.engine.works.Calendar;
import org.veeduria.engine.works.Calendar.Suspension;
import org.veeduria.engine.works.Costs;
import org.veeduria.engine.works.Progress;
import org.veeduria.engine.works.Progress.Report;

/**
 * Costs, days and progress of a project. The standard keeps what changes over time in {@code metrics} and {@code forecasts}:
 * {@code physicalProgress} and {@code financialProgress} in per cent, {@code updatedCost} and {@code expenditure} as values. What
 * happened stands in {@code milestones}, by code: {@code suspension}, {@code resumption}, {@code reception}, {@code operation}.
 */
final class FiguresReader {
    private FiguresReader() {}

    static Costs costs(Branch root) {
        List<Costs.Dated> updates = observations(root, "metrics", "updatedCost")
                .map(FiguresReader::dated)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .sorted(Comparator.comparing(Costs.Dated::day))
                .toList();
        At<Amount> last = updates.isEmpty()
                ? lastValue(root, "updatedCost")
                : updates.getLast().amount();
        At<Amount> end = root.at("completion").at("finalValue").amount();
        return new Costs(
                root.at("budget").at("amount").amount(),
                end == null ? last : end,
                lastValue(root, "expenditure"),
                updates);
    }

    static Calendar calendar(Branch root) {
        Branch planned = root.at("period");
        At<LocalDate> end = planned.date("endDate");
        At<LocalDate> extended = planned.date("maxExtentDate");
        return new Calendar(
                planned.date("startDate"),
                end,
                extended != null && end != null && extended.value().isAfter(end.value()) ? extended : null,
                root.at("implementationPeriod").date("startDate"),
                root.at("completion").date("endDate"),
                met(root, "reception"),
                met(root, "operation"),
                suspensions(root));
    }

    static Progress progress(Branch root) {
        return new Progress(
                reports(root, "metrics", "physicalProgress"),
                reports(root, "metrics", "financialProgress"),
                reports(root, "forecasts", "physicalProgress"));
    }

    private static Stream<Branch> observations(Branch root, String list, String id) {
        return root.entries(list)
                .filter(metric -> metric.is("id", id))
                .flatMap(metric -> metric.entries("observations"));
    }

    private static Costs.@Nullable Dated dated(Branch observation) {
        LocalDate day = day(observation);
        At<Amount> amount = observation.at("value").amount();
        return day == null || amount == null ? null : new Costs.Dated(day, amount);
    }

    private static @Nullable At<Amount> lastValue(Branch root, String id) {
        return observations(root, "metrics", id)
                .filter(one -> one.at("value").amount() != null)
                .max(Comparator.comparing(one -> WorkReader.orMin(day(one))))
                .map(one -> one.at("value").amount())
                .orElse(null);
    }

    private static List<Report> reports(Branch root, String list, String id) {
        return observations(root, list, id)
                .flatMap(one -> {
                    LocalDate day = day(one);
                    return day == null
                            ? Stream.empty()
                            : one.at("measure").number().stream()
                                    .map(percent -> new Report(
                                            day, percent, one.at("measure").pointer()));
                })
                .toList();
    }

    private static @Nullable LocalDate day(Branch observation) {
        LocalDate end = observation.at("period").at("endDate").day();
        return end == null ? observation.at("period").at("startDate").day() : end;
    }

    private static Stream<Branch> milestones(Branch root, String code) {
        return root.entries("milestones").filter(one -> one.is("code", code));
    }

    private static @Nullable At<LocalDate> met(Branch root, String code) {
        return milestones(root, code)
                .map(one -> one.date("dateMet"))
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .findFirst()
                .orElse(null);
    }

    private static List<Suspension> suspensions(Branch root) {
        List<LocalDate> ends = milestones(root, "resumption")
                .map(one -> one.at("dateMet").day())
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .sorted()
                .toList();
        List<Suspension> all = new ArrayList<>();
        milestones(root, "suspension").forEach(one -> {
            At<LocalDate> from = one.date("dateMet");
            if (from != null) {
                LocalDate to = ends.stream()
                        .filter(end -> !end.isBefore(from.value()))
                        .findFirst()
                        .orElse(null);
                all.add(new Suspension(from, to, one.at("description").text()));
            }
        });
        all.sort(Comparator.comparing(one -> one.from().value()));
        return all;
    }
}
