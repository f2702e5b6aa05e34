package org.veeduria.engine.input;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a column writes its amounts. Three ways occur in Peru: {@code S/. 20,652,795.00}, {@code 20652795.00} and
 * {@code 20.652.795,00}; the first two are one, with the thousands marked or not. "1.234" alone may be either, so a column's notation is
 * settled by what else stands in it and never guessed.
 */
public enum Notation {
    /** A point before the céntimos; commas, if any, mark thousands. */
    POINT('.', ','),
    /** A comma before the céntimos; points, if any, mark thousands. */
    COMMA(',', '.');

    /** What one amount says about the notation of its column. */
    public enum Sign {
        /** Nothing: whole and without thousands marked, or empty. */
        NONE,
        SAYS_POINT,
        SAYS_COMMA,
        /** Either: one mark, three digits after it. */
        EITHER,
        /** It is no amount in any notation. */
        NO_AMOUNT
    }

    private static final Pattern CURRENCY = Pattern.compile("^(?:S/\\.?|US\\$|PEN|USD)\\s*");

    private final char decimal;
    private final Pattern shape;

    Notation(char decimal, char thousands) {
        this.decimal = decimal;
        String d = Pattern.quote(String.valueOf(decimal));
        String t = Pattern.quote(String.valueOf(thousands));
        this.shape = Pattern.compile(
                "-?(?:[1-9]\\d{0,2}(?:" + t + "\\d{3})+|\\d{1,30})(?:" + d + "\\d{1,30})?|-?" + d + "\\d{1,30}");
    }

    /** What the amount says. */
    public static Sign signOf(String written) {
        String amount = bare(written);
        if (isWhole(amount)) {
            return Sign.NONE;
        }
        boolean point = POINT.shape.matcher(amount).matches();
        boolean comma = COMMA.shape.matcher(amount).matches();
        if (point && comma) {
            return Sign.EITHER;
        }
        return point ? Sign.SAYS_POINT : comma ? Sign.SAYS_COMMA : Sign.NO_AMOUNT;
    }

    private static boolean isWhole(String amount) {
        for (int i = amount.startsWith("-") ? 1 : 0; i < amount.length(); i++) {
            if (amount.charAt(i) < '0' || amount.charAt(i) > '9') {
                return false;
            }
        }
        return !amount.equals("-");
    }

    /** The amount, if it is written in this notation. */
    public Optional<BigDecimal> read(String written) {
        String amount = bare(written);
        if (amount.isEmpty() || !shape.matcher(amount).matches()) {
            return Optional.empty();
        }
        StringBuilder plain = new StringBuilder(amount.length());
        for (int i = 0; i < amount.length(); i++) {
            char c = amount.charAt(i);
            if (c == decimal) {
                plain.append('.');
            } else if (c != '.' && c != ',') {
                plain.append(c);
            }
        }
        return Optional.of(new BigDecimal(plain.toString()));
    }

    private static String bare(String written) {
        String stripped = written.strip();
        char first = stripped.isEmpty() ? '0' : stripped.charAt(0);
        boolean prefixed = first == 'S' || first == 'U' || first == 'P';
        return prefixed ? CURRENCY.matcher(stripped).replaceFirst("") : stripped;
    }

    /** What the amounts of a column say together. */
    public static final class Evidence {
        private boolean point;
        private boolean comma;
        private @Nullable String doubtful;

        /** Hears one more amount. */
        public void hear(String written) {
            switch (signOf(written)) {
                case SAYS_POINT -> point = true;
                case SAYS_COMMA -> comma = true;
                case EITHER -> doubtful = written;
                case NONE, NO_AMOUNT -> {
                    // It tells nothing.
                }
            }
        }

        /** The notation, if all that speak say the same; a column of whole numbers has a point. */
        public Optional<Notation> notation() {
            if (point != comma) {
                return Optional.of(point ? POINT : COMMA);
            }
            return point || doubtful != null ? Optional.empty() : Optional.of(POINT);
        }

        /** Whether any amount spoke. */
        public boolean spoken() {
            return point || comma;
        }
    }
}
