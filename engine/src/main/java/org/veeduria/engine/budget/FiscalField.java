package org.veeduria.engine.budget;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import org.veeduria.engine.input.Place;
import org.veeduria.engine.input.Problems;
import org.veeduria.engine.input.Reason;

/**
 * A column of a Fiscal Data Package.
 *
 * @param name as the table's header writes it
 * @param column what the cube calls it
 * @param amount whether it is money to be added up
 * @param decimal the sign before the decimals (Table Schema's {@code decimalChar}, a point where nobody says)
 * @param group what marks thousands ({@code groupChar}); empty for nothing
 */
public record FiscalField(String name, String column, boolean amount, String decimal, String group) {
    private static final int MOST_DIGITS = 16;

    /** What is kept of a cell: text as it stands, an amount as a plain decimal; null where nothing is written or it was refused. */
    @Nullable
    String read(String written, Place place, Problems problems) {
        String text = written.strip();
        if (text.isEmpty() || !amount) {
            return text.isEmpty() ? null : text;
        }
        String plain = (group.isEmpty() ? text : text.replace(group, "")).replace(decimal, ".");
        if (!plain.matches("[+-]?\\d{1,60}(\\.\\d{1,60})?")
                || (!decimal.equals(".") && text.contains(".") && !group.equals("."))) {
            return refuse(written, place, Reason.NOT_A_NUMBER, problems);
        }
        BigDecimal number = new BigDecimal(plain);
        if (number.precision() - number.scale() > MOST_DIGITS) {
            return refuse(written, place, Reason.NUMBER_TOO_LARGE, problems);
        }
        if (number.stripTrailingZeros().scale() > 2) {
            return refuse(written, place, Reason.FRACTION_OF_A_CENTIMO, problems);
        }
        return number.setScale(2, RoundingMode.UNNECESSARY).toPlainString();
    }

    private static @Nullable String refuse(String written, Place place, Reason reason, Problems problems) {
        problems.report(place, written, reason);
        return null;
    }
}
