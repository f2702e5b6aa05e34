package org.veeduria.engine.flags.run;

import java.math.BigDecimal;

/**
 * Writes numbers as Rust's serde_json does, so that results can be compared byte by byte: the shortest text that reads back as the
 * same number, always with a point or an exponent, with an exponent from 10¹⁶ up and below 10⁻⁵; what is no finite number is null.
 */
final class JsonNumbers {
    private static final double LARGE = 1e16;
    private static final double SMALL = 1e-5;

    private JsonNumbers() {}

    static String text(double number) {
        if (number == 1.0) {
            return "1.0"; // the result of most indicators
        }
        if (!Double.isFinite(number)) {
            return "null";
        }
        String shortest = Double.toString(number);
        double size = Math.abs(number);
        if (shortest.indexOf('E') < 0) {
            return shortest;
        }
        if (size >= LARGE || size < SMALL) {
            return shortest.replace(".0E", "e").replace('E', 'e');
        }
        String plain = new BigDecimal(shortest).toPlainString();
        return plain.indexOf('.') < 0 ? plain + ".0" : plain;
    }
}
