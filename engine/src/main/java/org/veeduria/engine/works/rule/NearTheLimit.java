package org.veeduria.engine.works.rule;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.veeduria.engine.works.Agreement;
import org.veeduria.engine.works.Agreement.Nature;
import org.veeduria.engine.works.Work;
import org.veeduria.engine.works.rule.Verdict.Clear;
import org.veeduria.engine.works.rule.Verdict.Flag;
import org.veeduria.engine.works.rule.Verdict.Seen;
import org.veeduria.engine.works.rule.Verdict.Unknown;

/** {@code OBR05}: what was added to a contract stops just under a limit of the law for additional works. */
final class NearTheLimit implements WorkRule {
    private static final String CODE = "OBR05";
    private static final int PLACES = 2;
    private static final List<String> LIMITS =
            List.of("procurement.additional.works", "procurement.additional.works-with-comptroller");

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public Verdict judge(Work work, LocalDate day, Limits limits) {
        List<Agreement> priced = work.agreements().stream()
                .filter(one -> one.isFor(Nature.CONSTRUCTION) && one.amount() != null)
                .toList();
        if (priced.isEmpty()) {
            boolean built = work.agreements().stream().anyMatch(one -> one.isFor(Nature.CONSTRUCTION));
            return new Unknown(CODE, List.of("contractingProcesses/summary/" + (built ? "contractValue" : "nature")));
        }
        return priced.stream()
                .flatMap(one -> near(one, day, limits).stream())
                .findFirst()
                .<Verdict>map(flag -> flag)
                .orElseGet(() -> new Clear(CODE));
    }

    private static Optional<Flag> near(Agreement agreement, LocalDate day, Limits limits) {
        BigDecimal added = agreement.added();
        if (added.signum() == 0 || agreement.amount() == null) {
            return Optional.empty();
        }
        BigDecimal share =
                added.movePointRight(2).divide(agreement.amount().value().number(), PLACES, RoundingMode.UP);
        LocalDate signed = agreement.signed() == null ? day : agreement.signed().value();
        return LIMITS.stream()
                .flatMap(key -> limits.law(key, signed).stream())
                .filter(limit -> share.compareTo(limit.number()) <= 0
                        && share.compareTo(limit.number().subtract(limits.guide("limit-band"))) >= 0)
                .findFirst()
                .map(limit -> flag(agreement, added, share, limit));
    }

    private static Flag flag(Agreement agreement, BigDecimal added, BigDecimal share, Limits.Limit limit) {
        long changes = agreement.modifications().stream()
                .filter(one -> one.added() != null && one.added().number().signum() > 0)
                .count();
        return new Flag(
                CODE,
                share,
                Stream.of(
                                Seen.in(
                                        "contract-amount",
                                        agreement.amount() == null
                                                ? ""
                                                : agreement.amount().value(),
                                        agreement),
                                Seen.in("added", added, agreement),
                                Seen.in("changes", changes, agreement),
                                Seen.of("added-share", share),
                                Seen.of("added-limit", limit.number()))
                        .toList(),
                List.of(limit.citation()));
    }
}
