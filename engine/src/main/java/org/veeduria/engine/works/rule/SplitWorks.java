package org.veeduria.engine.works.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.veeduria.engine.works.Agreement;
import org.veeduria.engine.works.Agreement.Nature;
import org.veeduria.engine.works.Agreement.Party;
import org.veeduria.engine.works.Amount;
import org.veeduria.engine.works.Work;
import org.veeduria.engine.works.rule.Verdict.Flag;
import org.veeduria.engine.works.rule.Verdict.Seen;
import org.veeduria.engine.works.rule.Verdict.Unknown;

/**
 * {@code OBR10}: several contracts to build in one place, with one supplier, within weeks, each under the amount that asks for an
 * open public tender and all together above it. It looks at all works of the country at once.
 */
public final class SplitWorks {
    /** Its code. */
    public static final String CODE = "OBR10";

    private static final String TENDER_FROM = "procurement.threshold.works";

    private final Limits limits;
    private final Map<String, List<Job>> byPlaceAndSupplier = new HashMap<>();

    public SplitWorks(Limits limits) {
        this.limits = limits;
    }

    private record Job(String work, Agreement agreement, Party supplier, LocalDate signed, BigDecimal amount) {
        /** Own ids are unique in their project only. */
        String process() {
            return agreement.id().startsWith("ocds-") ? agreement.id() : work + " " + agreement.id();
        }
    }

    /** Looks at a work's contracts. */
    public void observe(Work work, String district) {
        for (Agreement one : work.agreements()) {
            if (one.isFor(Nature.CONSTRUCTION)
                    && one.signed() != null
                    && one.amount() != null
                    && one.amount().value().currency().equals("PEN")) {
                LocalDate signed = one.signed().value();
                BigDecimal amount = one.amount().value().number();
                one.suppliers()
                        .forEach(supplier -> byPlaceAndSupplier
                                .computeIfAbsent(district + " " + supplier.id(), unseen -> new ArrayList<>())
                                .add(new Job(work.id(), one, supplier, signed, amount)));
            }
        }
    }

    /** What is missing to look at a work; empty where nothing is. A place that is no district is none. */
    public static Optional<Unknown> missing(Work work, @Nullable String place) {
        List<String> missing = new ArrayList<>();
        if (place == null || place.endsWith("00")) {
            missing.add("locations");
        }
        if (work.agreements().stream()
                .noneMatch(one -> one.isFor(Nature.CONSTRUCTION)
                        && one.signed() != null
                        && one.amount() != null
                        && !one.suppliers().isEmpty())) {
            missing.add("contractingProcesses/summary");
        }
        return missing.isEmpty() ? Optional.empty() : Optional.of(new Unknown(CODE, missing));
    }

    /** The flags of all works looked at, by work; one each. */
    public Map<String, Flag> flags() {
        Map<String, Flag> flags = new LinkedHashMap<>();
        byPlaceAndSupplier.values().forEach(jobs -> look(jobs, flags));
        return flags;
    }

    private void look(List<Job> all, Map<String, Flag> flags) {
        List<Job> jobs = all.stream()
                .filter(job -> limits.law(TENDER_FROM, job.signed())
                        .filter(limit -> job.amount().compareTo(limit.number()) < 0)
                        .isPresent())
                .sorted(Comparator.comparing(Job::signed))
                .toList();
        long days = limits.guide("split-weeks").longValueExact() * 7;
        for (Job first : jobs) {
            List<Job> near = jobs.stream()
                    .filter(job -> !job.signed().isBefore(first.signed())
                            && !job.signed().isAfter(first.signed().plusDays(days)))
                    .toList();
            together(near).ifPresent(flag -> near.forEach(job -> flags.putIfAbsent(job.work(), flag)));
        }
    }

    private Optional<Flag> together(List<Job> near) {
        Set<String> processes = near.stream().map(Job::process).collect(Collectors.toSet());
        if (processes.size() < 2) {
            return Optional.empty();
        }
        BigDecimal sum = near.stream().map(Job::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        LocalDate first = near.getFirst().signed();
        return limits.law(TENDER_FROM, first)
                .filter(limit -> sum.compareTo(limit.number()) >= 0)
                .map(limit -> {
                    List<Seen> seen = new ArrayList<>();
                    seen.add(Seen.of(
                            "supplier",
                            Objects.requireNonNull(near.getFirst().supplier().name())));
                    near.forEach(job -> seen.add(Seen.in(
                            "contract-of",
                            job.signed() + " · " + new Amount(job.amount(), Limits.SOLES),
                            job.agreement())));
                    seen.add(Seen.of("sum", new Amount(sum, Limits.SOLES)));
                    seen.add(Seen.of("tender-from", limit.soles()));
                    return new Flag(CODE, sum, seen, List.of(limit.citation()));
                });
    }
}
