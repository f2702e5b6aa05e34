package org.veeduria.engine.eiti;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.veeduria.engine.input.Place;
import org.veeduria.engine.input.Problems;
import org.veeduria.engine.input.Reason;

/** The two ways in which these sources write amounts. What is written otherwise is reported, never guessed. */
enum Amounts {
    /** {@code 381746862}, {@code 2082270845.4292}: a point for decimals, no thousands. */
    PLAIN("-?\\d+(\\.\\d+)?") {
        @Override
        String digits(String text) {
            return text;
        }
    },
    /** {@code $1,870.00}, {@code 3,626,044}, {@code $(329,723.66)} or {@code ($9.90)} below zero, {@code $-} for zero. */
    US("-?(\\d{1,3}(,\\d{3})+|\\d+)(\\.\\d+)?") {
        @Override
        String digits(String text) {
            String bare = text.replace("$", "").strip();
            if (bare.equals("-")) {
                return "0";
            }
            return bare.startsWith("(") && bare.endsWith(")")
                    ? "-" + bare.substring(1, bare.length() - 1).strip()
                    : bare;
        }
    };

    /** No country receives so much; a longer number is a mistake of the file. */
    private static final int MOST_DIGITS = 24;

    private final Pattern pattern;

    Amounts(String pattern) {
        this.pattern = Pattern.compile(pattern);
    }

    abstract String digits(String text);

    /** The amount; empty, and reported, where the text is not one. */
    Optional<BigDecimal> read(String text, Place place, Problems problems) {
        String digits = digits(text.strip());
        if (!pattern.matcher(digits).matches()) {
            problems.report(place, text, Reason.NOT_A_NUMBER);
            return Optional.empty();
        }
        if (digits.chars()
                        .takeWhile(sign -> sign != '.')
                        .filter(Character::isDigit)
                        .count()
                > MOST_DIGITS) {
            problems.report(place, text, Reason.NUMBER_TOO_LARGE);
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(digits.replace(",", "")));
    }
}
