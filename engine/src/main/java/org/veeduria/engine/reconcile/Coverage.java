package org.veeduria.engine.reconcile;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * How much of one currency's money both sides speak of.
 *
 * @param company all that companies report
 * @param government all that the State reports
 * @param governmentMatched what the State reports where the company reports too
 * @param unexplained sum of the differences without explanation, each without its sign
 * @param companies how many companies are named by either side; 0 where amounts are of all together
 * @param companiesOnBoth how many of them both sides name
 */
public record Coverage(
        String currency,
        BigDecimal company,
        BigDecimal government,
        BigDecimal governmentMatched,
        BigDecimal unexplained,
        int companies,
        int companiesOnBoth) {
    private static final int DIGITS = 6;

    /** The part of the State's receipts that has a company's figure beside it, between 0 and 1; 0 where it received nothing. */
    public double share() {
        return government.signum() == 0
                ? 0
                : governmentMatched
                        .divide(government, DIGITS, RoundingMode.HALF_EVEN)
                        .doubleValue();
    }

    /** The companies' total above the State's, as a share of the State's; 0 where it received nothing. */
    public double differenceShare() {
        return government.signum() == 0
                ? 0
                : company.subtract(government)
                        .divide(government, DIGITS, RoundingMode.HALF_EVEN)
                        .doubleValue();
    }
}
