package org.veeduria.engine.ocds;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Numbers written as text: plain ones, and ones with commas between thousands. Anything ambiguous is not a number. */
final class Numbers {
    private static final Pattern PLAIN = Pattern.compile("[+-]?\\d{1,40}(\\.\\d{1,40})?([eE][+-]?\\d{1,2})?");
    private static final Pattern THOUSANDS = Pattern.compile("[+-]?\\d{1,3}(,\\d{3})+(\\.\\d{1,40})?");
    private static final BigDecimal LARGEST = new BigDecimal("1e24");
    private static final int MOST_DECIMALS = 60;

    private Numbers() {}

    static Optional<BigDecimal> parse(String text) {
        String trimmed = text.strip();
        if (PLAIN.matcher(trimmed).matches()) {
            return Optional.of(new BigDecimal(trimmed));
        }
        return THOUSANDS.matcher(trimmed).matches()
                ? Optional.of(new BigDecimal(trimmed.replace(",", "")))
                : Optional.empty();
    }

    /** Whether any quantity or amount could be so large, or so small a fraction; looked at before any arithmetic. */
    static boolean isReasonable(BigDecimal number) {
        long magnitude = (long) number.precision() - number.scale();
        return number.scale() <= MOST_DECIMALS && magnitude <= LARGEST.precision() - (long) LARGEST.scale();
    }
}
