package org.veeduria.engine.works.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.veeduria.engine.works.Agreement;
import org.veeduria.engine.works.Agreement.Nature;
import org.veeduria.engine.works.Work;
import org.veeduria.engine.works.rule.Verdict.Clear;
import org.veeduria.engine.works.rule.Verdict.Flag;
import org.veeduria.engine.works.rule.Verdict.Seen;
import org.veeduria.engine.works.rule.Verdict.Unknown;

/** {@code OBR07}: the contract gives less time than so much money can be built in. */
final class ShortContract implements WorkRule {
    private static final String CODE = "OBR07";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public Verdict judge(Work work, LocalDate day, Limits limits) {
        List<Agreement> dated = work.agreements().stream()
                .filter(one -> one.isFor(Nature.CONSTRUCTION)
                        && one.amount() != null
                        && one.starts() != null
                        && one.ends() != null)
                .toList();
        if (dated.isEmpty()) {
            return new Unknown(CODE, missing(work));
        }
        return dated.stream()
                .flatMap(one -> tooShort(one, limits).stream())
                .findFirst()
                .<Verdict>map(flag -> flag)
                .orElseGet(() -> new Clear(CODE));
    }

    private static List<String> missing(Work work) {
        List<Agreement> building = work.agreements().stream()
                .filter(one -> one.isFor(Nature.CONSTRUCTION))
                .toList();
        List<String> missing = new ArrayList<>();
        if (building.isEmpty()) {
            missing.add("contractingProcesses/summary/nature");
        }
        if (building.stream().allMatch(one -> one.starts() == null || one.ends() == null)) {
            missing.add("contractingProcesses/summary/contractPeriod");
        }
        if (building.stream().allMatch(one -> one.amount() == null)) {
            missing.add("contractingProcesses/summary/contractValue");
        }
        return missing;
    }

    private static Optional<Flag> tooShort(Agreement agreement, Limits limits) {
        if (agreement.amount() == null || agreement.starts() == null || agreement.ends() == null) {
            return Optional.empty();
        }
        BigDecimal amount = agreement.amount().value().number();
        long days = ChronoUnit.DAYS.between(
                agreement.starts().value(), agreement.ends().value());
        boolean large = agreement.amount().value().currency().equals("PEN")
                && amount.compareTo(limits.guide("short-contract-from")) >= 0;
        long least = least(amount, limits);
        return large && days >= 0 && days < least
                ? Optional.of(new Flag(
                        CODE,
                        BigDecimal.valueOf(least - days),
                        List.of(
                                Seen.in("contract-amount", agreement.amount().value(), agreement),
                                Seen.in("contract-start", agreement.starts().value(), agreement),
                                Seen.in("contract-end", agreement.ends().value(), agreement),
                                Seen.of("contract-days", days),
                                Seen.of("contract-days-least", least)),
                        List.of()))
                : Optional.empty();
    }

    /** Days for each million of soles, between a least and a most. */
    private static long least(BigDecimal amount, Limits limits) {
        BigDecimal days = amount.movePointLeft(6).multiply(limits.guide("days-per-million"));
        return days.max(limits.guide("days-least"))
                .min(limits.guide("days-most"))
                .setScale(0, RoundingMode.DOWN)
                .longValueExact();
    }
}
