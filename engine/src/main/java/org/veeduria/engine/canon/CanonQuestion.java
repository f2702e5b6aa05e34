package org.veeduria.engine.canon;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.veeduria.engine.canon.CanonException.Reason;

/**
 * How a total would be split: by the law, or with a changed price or other percentages to see what they would change.
 *
 * @param total soles before the price changes
 * @param priceChange per cent; the canon is taken to change in proportion, which says nothing of costs and so of profit
 * @param split percentages instead of the law's, by the tranche's written name; empty for the law's
 */
public record CanonQuestion(
        CanonKind kind,
        LocalDate day,
        BigDecimal total,
        List<Producer> producers,
        BigDecimal priceChange,
        Map<String, BigDecimal> split) {
    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,15}(\\.[0-9]{1,2})?");
    private static final Pattern PERCENT = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,4})?");
    private static final Pattern CHANGE = Pattern.compile("[+-]?[0-9]{1,4}(\\.[0-9]{1,4})?%?");
    private static final BigDecimal HUNDRED = new BigDecimal(100);

    public CanonQuestion {
        producers = List.copyOf(producers);
        split = Map.copyOf(split);
    }

    /**
     * Reads what a person wrote.
     *
     * @param priceChange such as {@code -10%}; empty for none
     * @param split such as {@code producing-district=20,province=20,…}; empty for the law's
     * @throws CanonException where something written cannot be read
     */
    public static CanonQuestion parse(
            String kind, String day, String total, String producers, String priceChange, String split) {
        return new CanonQuestion(
                kind(kind.strip()),
                day(day.strip()),
                total(total.strip()),
                Producer.parse(producers),
                change(priceChange.strip()),
                split(split));
    }

    /** Whether the answer is an estimate and not what the law says. */
    public boolean estimate() {
        return priceChange.signum() != 0 || !split.isEmpty();
    }

    /**
     * The shares.
     *
     * @throws CanonException where the law or the territory do not allow the split
     */
    public Distribution answer(CanonLaw law, Territory territory) {
        BigDecimal sum = total.multiply(HUNDRED.add(priceChange)).divide(HUNDRED, 2, RoundingMode.HALF_EVEN);
        return CanonDistribution.of(law.scheme(kind, day, producers, split), territory, producers, sum);
    }

    private static CanonKind kind(String written) {
        return CanonKind.named(written)
                .orElseThrow(() -> new CanonException(
                        Reason.BAD_KIND,
                        written,
                        Arrays.stream(CanonKind.values()).map(CanonKind::code).collect(Collectors.joining(", "))));
    }

    private static LocalDate day(String written) {
        try {
            return LocalDate.parse(written);
        } catch (DateTimeParseException notADay) {
            throw new CanonException(Reason.BAD_DATE, written);
        }
    }

    private static BigDecimal total(String written) {
        if (!AMOUNT.matcher(written).matches() || new BigDecimal(written).signum() == 0) {
            throw new CanonException(Reason.BAD_TOTAL, written);
        }
        return new BigDecimal(written);
    }

    private static BigDecimal change(String written) {
        if (written.isEmpty()) {
            return BigDecimal.ZERO;
        }
        if (!CHANGE.matcher(written).matches()) {
            throw new CanonException(Reason.BAD_PRICE, written);
        }
        BigDecimal change = new BigDecimal(written.replace("%", ""));
        if (change.add(HUNDRED).signum() <= 0) {
            throw new CanonException(Reason.BAD_PRICE, written);
        }
        return change;
    }

    private static Map<String, BigDecimal> split(String written) {
        Map<String, BigDecimal> split = new LinkedHashMap<>();
        if (written.isBlank()) {
            return split;
        }
        for (String part : written.split(",", -1)) {
            String[] pair = part.strip().split("=", -1);
            if (pair.length != 2
                    || !PERCENT.matcher(pair[1].strip()).matches()
                    || split.put(pair[0].strip(), new BigDecimal(pair[1].strip())) != null) {
                throw new CanonException(Reason.BAD_SPLIT, part.strip());
            }
        }
        return split;
    }
}
