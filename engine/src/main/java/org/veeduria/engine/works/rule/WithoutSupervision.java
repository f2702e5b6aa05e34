package org.veeduria.engine.works.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.veeduria.engine.works.Agreement;
import org.veeduria.engine.works.Agreement.Nature;
import org.veeduria.engine.works.Work;
import org.veeduria.engine.works.rule.Verdict.Clear;
import org.veeduria.engine.works.rule.Verdict.Flag;
import org.veeduria.engine.works.rule.Verdict.Seen;
import org.veeduria.engine.works.rule.Verdict.Unknown;

/** {@code OBR06}: a contract large enough to need a supervisor, and no supervision contract to be found. */
final class WithoutSupervision implements WorkRule {
    private static final String CODE = "OBR06";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public Verdict judge(Work work, LocalDate day, Limits limits) {
        List<Agreement> building = work.agreements().stream()
                .filter(one -> one.isFor(Nature.CONSTRUCTION) && one.amount() != null)
                .toList();
        if (building.isEmpty()) {
            boolean built = work.agreements().stream().anyMatch(one -> one.isFor(Nature.CONSTRUCTION));
            return new Unknown(CODE, List.of("contractingProcesses/summary/" + (built ? "contractValue" : "nature")));
        }
        boolean supervised = work.agreements().stream().anyMatch(one -> one.isFor(Nature.SUPERVISION));
        return supervised
                ? new Clear(CODE)
                : building.stream()
                        .flatMap(one -> large(one, work, day, limits).stream())
                        .findFirst()
                        .<Verdict>map(flag -> flag)
                        .orElseGet(() -> building.stream().allMatch(WithoutSupervision::isInSoles)
                                ? new Clear(CODE)
                                : new Unknown(CODE, List.of("contractingProcesses/summary/contractValue/currency")));
    }

    private static boolean isInSoles(Agreement agreement) {
        return agreement.amount() != null
                && agreement.amount().value().currency().equals(Limits.SOLES);
    }

    private static Optional<Flag> large(Agreement agreement, Work work, LocalDate day, Limits limits) {
        LocalDate signed = agreement.signed() == null ? day : agreement.signed().value();
        return limits.law("works.supervision-from", signed)
                .filter(limit -> isInSoles(agreement)
                        && agreement.amount() != null
                        && agreement.amount().value().number().compareTo(limit.number()) >= 0)
                .map(limit -> new Flag(
                        CODE,
                        agreement.amount() == null
                                ? limit.number()
                                : agreement.amount().value().number(),
                        List.of(
                                Seen.in(
                                        "contract-amount",
                                        agreement.amount() == null
                                                ? ""
                                                : agreement.amount().value(),
                                        agreement),
                                Seen.of("supervision-from", limit.soles()),
                                Seen.of("contracts-looked-at", work.agreements().size())),
                        List.of(limit.citation())));
    }
}
