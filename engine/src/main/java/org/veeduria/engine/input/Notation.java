package org.veeduria.engine.input;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a column writes its amounts. Three ways occur in Peru: {@code S/. 20,652,795.00}, {@code 20652795.00} and
 * {@code 20.652.795,00}; the first two are one, with the thousands marked or not. "1.234" alone may be either, so a column's notation is
 * settled by what else stands in it and never guessed: see {@link AmountColumn}.
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

    private static final Pattern CURRENCY = Pattern.compile("^(?:S/\\.?|PEN)\\s*|\\s*(?:PEN|soles)$");

    private final char decimal;
    private final Pattern shape;

    Notation(char decimal, char thousands) {
        this.decimal = decimal;
        String d = Pattern.quote(String.valueOf(decimal));
        String t = Pattern.quote(String.valueOf(thousands));
        this.shape = Pattern.compile(
                "-?(?:[1-9]\\d{0,2}(?:" + t + "\\d{3})+|\\d{1,60})(?:" + d + "\\d{1,30})?|-?" + d + "\\d{1,30}");
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
        String stripped = written.replace('\u00a0', ' ').strip();
        return isMark(stripped, 0) || isMark(stripped, stripped.length() - 1)
                ? CURRENCY.matcher(stripped).replaceAll("")
                : stripped;
    }

    private static boolean isMark(String amount, int at) {
        return at >= 0 && at < amount.length() && Character.isLetter(amount.charAt(at));
    }
}
