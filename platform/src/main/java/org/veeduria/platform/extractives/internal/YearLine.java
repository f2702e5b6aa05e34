package org.veeduria.platform.extractives.internal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.veeduria.platform.shared.Money;

/**
 * A year of a country in one currency: what its fullest source says, and what the other sources say of the same money.
 *
 * @param source the one with both sides, where there is one
 * @param company what companies say they paid; null where the source has no such side
 * @param government what the State says it received; null where the source has no such side
 * @param others the State's total in the other sources
 */
public record YearLine(
        int year,
        String source,
        @Nullable Money company,
        @Nullable Money government,
        List<Other> others) {
    public YearLine {
        others = List.copyOf(others);
    }

    /**
     * What another source says the State received.
     *
     * @param same whether it agrees with the line's own figure within {@code extractives.sources-agree}
     */
    public record Other(String source, Money government, boolean same) {}

    /** The currency of all its amounts. */
    public String currency() {
        if (company != null) {
            return company.currency();
        }
        return government == null ? "" : government.currency();
    }

    /** Companies above the State, as a share of the State's figure; empty where one is missing. */
    public Optional<BigDecimal> difference() {
        return company == null || government == null ? Optional.empty() : share(company, government);
    }

    static Optional<BigDecimal> share(Money one, Money other) {
        return other.amount().signum() == 0
                ? Optional.empty()
                : Optional.of(one.amount().subtract(other.amount()).divide(other.amount(), MathContext.DECIMAL64));
    }
}
