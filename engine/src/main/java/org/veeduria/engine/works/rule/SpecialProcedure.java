package org.veeduria.engine.works.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.veeduria.engine.works.Agreement;
import org.veeduria.engine.works.Agreement.Nature;
import org.veeduria.engine.works.Work;
import org.veeduria.engine.works.rule.Verdict.Clear;
import org.veeduria.engine.works.rule.Verdict.Flag;
import org.veeduria.engine.works.rule.Verdict.Seen;
import org.veeduria.engine.works.rule.Verdict.Unknown;

/** {@code OBR11}: built under the special procedure for reconstruction, which has shorter terms and fewer controls before signing. */
final class SpecialProcedure implements WorkRule {
    private static final String CODE = "OBR11";
    private static final String NAMES = "works.reconstruction-procedure";

    @Override
    public String code() {
        return CODE;
    }

    @Override
    public Verdict judge(Work work, LocalDate day, Limits limits) {
        List<Agreement> named = work.agreements().stream()
                .filter(one -> one.method() != null && one.isFor(Nature.CONSTRUCTION))
                .toList();
        if (named.isEmpty()) {
            return new Unknown(CODE, List.of("contractingProcesses/summary/tender/procurementMethodDetails"));
        }
        return named.stream()
                .flatMap(one -> special(one, day, limits).stream())
                .findFirst()
                .<Verdict>map(flag -> flag)
                .orElseGet(() -> new Clear(CODE));
    }

    private static Optional<Flag> special(Agreement agreement, LocalDate day, Limits limits) {
        LocalDate on = Stream.of(
                        agreement.called(),
                        agreement.signed() == null ? null : agreement.signed().value(),
                        day)
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(day);
        String method = String.valueOf(agreement.method());
        return limits.names(NAMES, on).stream()
                .filter(name -> method.toLowerCase(Locale.ROOT).contains(name.toLowerCase(Locale.ROOT)))
                .findFirst()
                .map(name -> new Flag(
                        CODE,
                        BigDecimal.ONE,
                        List.of(Seen.in("procedure", method, agreement), Seen.in("called-on", on, agreement)),
                        limits.cite(NAMES, on).stream().toList()));
    }
}
