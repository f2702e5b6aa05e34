package org.veeduria.engine.canon;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

/**
 * How one kind of canon is split on a day.
 *
 * @param lawful whether the percentages are the law's; not so in a what-if
 * @param withoutProvinces provinces that take no part
 */
public record Scheme(
        CanonKind kind, LocalDate day, List<Tranche> tranches, boolean lawful, Set<String> withoutProvinces) {
    public Scheme {
        tranches = List.copyOf(tranches);
        withoutProvinces = Set.copyOf(withoutProvinces);
        BigDecimal sum = tranches.stream().map(Tranche::percent).reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(new BigDecimal(100)) != 0) {
            throw new CanonException(CanonException.Reason.NOT_A_HUNDRED, sum.toPlainString());
        }
    }
}
