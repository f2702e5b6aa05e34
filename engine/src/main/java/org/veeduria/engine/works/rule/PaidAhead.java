package org.veeduria.engine.works.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.veeduria.engine.works.Agreement;
import org.veeduria.engine.works.Agreement.Nature;
import org.veeduria.engine.works.Amount;
import org.veeduria.engine.works.Progress;
import org.veeduria.engine.works.Progress.Report;
import org.veeduria.engine.works.Work;
import org.veeduria.engine.works.rule.Verdict.Clear;
import org.veeduria.engine.works.rule.Verdict.Flag;
import org.veeduria.engine.works.rule.Verdict.Seen;
import org.veeduria.engine.works.rule.Verdict.Unknown;

/** {@code OBR08}: more was paid than is built, beyond the advances that the law allows. */
final class PaidAhead implements WorkRule {
    private static final String CODE = "OBR08";
    private static final int PLACES = 2;
    private static final List<String> ADVANCES = List.of("works.advance-direct", "works.advance-materials");

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public Verdict judge(Work work, LocalDate day, Limits limits) {
        Optional<Report> physical = Progress.last(work.progress().physical(), day);
        List<Agreement> paid = work.agreements().stream()
                .filter(one -> one.isFor(Nature.CONSTRUCTION)
                        && one.amount() != null
                        && !one.payments().isEmpty())
                .toList();
        if (physical.isEmpty() || paid.isEmpty()) {
            List<String> missing = new ArrayList<>();
            physical.ifPresentOrElse(report -> {}, () -> missing.add("metrics/physicalProgress"));
            if (paid.isEmpty()) {
                missing.add("contractingProcesses/summary/transactions");
            }
            return new Unknown(CODE, missing);
        }
        List<Agreement> comparable =
                paid.stream().filter(Agreement::isPaidInItsCurrency).toList();
        return comparable.stream()
                .flatMap(one -> ahead(one, physical.get(), limits).stream())
                .findFirst()
                .<Verdict>map(flag -> flag)
                .orElseGet(() -> comparable.size() == paid.size()
                        ? new Clear(CODE)
                        : new Unknown(CODE, List.of("contractingProcesses/summary/transactions/value/currency")));
    }

    /** Only payments up to the day of the report are held against it. */
    private static Optional<Flag> ahead(Agreement agreement, Report physical, Limits limits) {
        if (agreement.amount() == null || agreement.amount().value().number().signum() <= 0) {
            return Optional.empty();
        }
        String currency = agreement.amount().value().currency();
        BigDecimal paid = agreement.payments().stream()
                .filter(one -> !one.day().isAfter(physical.day()))
                .map(one -> one.amount().number())
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal total = agreement.amount().value().number().add(agreement.added());
        BigDecimal share = paid.movePointRight(2).divide(total, PLACES, RoundingMode.DOWN);
        LocalDate signed =
                agreement.signed() == null ? physical.day() : agreement.signed().value();
        List<Limits.Limit> advances = ADVANCES.stream()
                .flatMap(key -> limits.law(key, signed).stream())
                .toList();
        BigDecimal allowed = advances.stream().map(Limits.Limit::number).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal beyond = share.subtract(physical.percent()).subtract(allowed);
        return beyond.compareTo(limits.guide("payment-margin")) > 0
                ? Optional.of(new Flag(
                        CODE,
                        beyond,
                        Stream.of(
                                        Seen.in("paid", new Amount(paid, currency), agreement),
                                        Seen.in("contract-amount", new Amount(total, currency), agreement),
                                        Seen.of("paid-share", share),
                                        Seen.at("physical", physical.percent(), physical.pointer()),
                                        Seen.at("physical-on", physical.day(), physical.pointer()),
                                        Seen.of("advances-allowed", allowed))
                                .toList(),
                        advances.stream().map(Limits.Limit::citation).distinct().toList()))
                : Optional.empty();
    }
}
