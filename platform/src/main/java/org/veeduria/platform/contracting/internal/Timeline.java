package org.veeduria.platform.contracting.internal;

import static org.veeduria.platform.contracting.internal.Json.day;
import static org.veeduria.platform.contracting.internal.Json.each;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.veeduria.platform.contracting.internal.ProcessDetails.Step;
import org.veeduria.platform.contracting.internal.ProcessDetails.StepKind;
import tools.jackson.databind.JsonNode;

/** The way of a process from its call to its last payment. The steps everyone expects stand there even when unpublished. */
record Timeline(JsonNode release, LocalDate today) {
    List<Step> read() {
        JsonNode tender = release.path("tender");
        List<Step> steps = new ArrayList<>();
        add(steps, StepKind.CALLED, Stream.of(tender.path("tenderPeriod").path("startDate")));
        add(
                steps,
                StepKind.QUESTIONS_END,
                Stream.of(tender.path("enquiryPeriod").path("endDate")));
        add(steps, StepKind.BIDS_CLOSE, Stream.of(tender.path("tenderPeriod").path("endDate")));
        add(steps, StepKind.AWARDED, each(release.path("awards")).map(award -> award.path("date")));
        add(steps, StepKind.SIGNED, contracts().map(contract -> contract.path("dateSigned")));
        add(
                steps,
                StepKind.STARTS,
                contracts().map(contract -> contract.path("period").path("startDate")));
        add(
                steps,
                StepKind.ENDS,
                contracts().map(contract -> contract.path("period").path("endDate")));
        add(steps, StepKind.NEW_END, Stream.ofNullable(newEnd()));
        add(steps, StepKind.PAID, payments());
        steps.sort(Comparator.comparing(Timeline::when).thenComparing(Step::kind));
        if (!cancelled(tender)) {
            Stream.of(StepKind.AWARDED, StepKind.SIGNED, StepKind.PAID)
                    .filter(kind -> steps.stream().noneMatch(step -> step.kind() == kind))
                    .forEach(kind -> steps.add(new Step(kind, null, true)));
        }
        return List.copyOf(steps);
    }

    private static LocalDate when(Step step) {
        return step.day() == null ? LocalDate.MAX : step.day();
    }

    private Stream<JsonNode> contracts() {
        return each(release.path("contracts"));
    }

    private Stream<JsonNode> payments() {
        return contracts()
                .flatMap(contract -> each(contract.path("implementation").path("transactions")))
                .map(payment -> payment.path("date"));
    }

    private @Nullable JsonNode newEnd() {
        return contracts()
                .filter(contract -> {
                    LocalDate updated = day(contract.path("updatedPeriod").path("endDate"));
                    return updated != null
                            && !updated.equals(day(contract.path("period").path("endDate")));
                })
                .map(contract -> contract.path("updatedPeriod").path("endDate"))
                .findFirst()
                .orElse(null);
    }

    private void add(List<Step> steps, StepKind kind, Stream<JsonNode> dates) {
        dates.flatMap(date -> Stream.ofNullable(day(date)))
                .distinct()
                .forEach(day -> steps.add(new Step(kind, day, day.isAfter(today))));
    }

    private static boolean cancelled(JsonNode tender) {
        String status = tender.path("status").asString("");
        return status.equals("cancelled") || status.equals("unsuccessful") || status.equals("withdrawn");
    }
}
