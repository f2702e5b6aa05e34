package org.veeduria.engine.flags.cardinal;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.veeduria.engine.flags.Field;
import org.veeduria.engine.flags.core.IdenticalPrices;
import org.veeduria.engine.flags.core.LateBidWon;
import org.veeduria.engine.flags.process.Bid;
import org.veeduria.engine.flags.process.Period;

/** The two small habits of cardinal that need their own comparison. */
public final class Text {
    /** R028: amounts are the same if their nearest binary floating-point numbers are. */
    public static final IdenticalPrices.Sameness BINARY = Text::binary;

    /** R030: dates are compared as text, byte by byte, whatever their offsets. */
    public static final LateBidWon.Lateness BY_TEXT = new LateBidWon.Lateness() {
        @Override
        public boolean isLate(Bid bid, Period period) {
            return bid.dateText() != null && period.endText() != null && isAfter(bid.dateText(), period.endText());
        }

        @Override
        public Field needs() {
            return Field.DATE_TEXT;
        }
    };

    private Text() {}

    private static Object binary(BigDecimal amount) {
        return amount.doubleValue() + 0.0;
    }

    /** By their bytes. Texts without surrogates have the order of their characters. */
    private static boolean isAfter(String one, String other) {
        int shared = Math.min(one.length(), other.length());
        for (int i = 0; i < shared; i++) {
            char mine = one.charAt(i);
            char theirs = other.charAt(i);
            if (Character.isSurrogate(mine) || Character.isSurrogate(theirs)) {
                return Arrays.compareUnsigned(utf8(one), utf8(other)) > 0;
            }
            if (mine != theirs) {
                return mine > theirs;
            }
        }
        return one.length() > other.length();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
