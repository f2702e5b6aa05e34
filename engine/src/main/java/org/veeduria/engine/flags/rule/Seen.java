package org.veeduria.engine.flags.rule;

import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;
import org.veeduria.engine.flags.Evidence;
import org.veeduria.engine.flags.process.ContractingProcess;
import org.veeduria.engine.flags.process.Moment;
import org.veeduria.engine.flags.process.Money;

/** Makes the values of evidence. */
public final class Seen {
    private Seen() {}

    /** A value that stands in the source. */
    public static Evidence.Value at(ContractingProcess process, String pointer, String name, Object value) {
        return new Evidence.Value(name, written(value), process.ocid(), pointer);
    }

    /** A value that was computed. */
    public static Evidence.Value computed(String name, Object value) {
        return new Evidence.Value(name, written(value), null, null);
    }

    private static String written(Object value) {
        return switch (value) {
            case BigDecimal number -> number.stripTrailingZeros().toPlainString();
            case Money(BigDecimal amount, String currency) -> amount.toPlainString() + " " + currency;
            case Moment moment ->
                moment.dateOnly() ? moment.date().toString() : moment.clock().toString();
            case Double number -> rounded(number);
            default -> value.toString();
        };
    }

    private static String rounded(double number) {
        return new BigDecimal(number)
                .round(new MathContext(6))
                .stripTrailingZeros()
                .toPlainString();
    }

    /** Both sides are there, in one currency. */
    public static boolean comparable(@Nullable Money one, @Nullable Money other) {
        return one != null
                && other != null
                && one.isComplete()
                && other.isComplete()
                && java.util.Objects.equals(one.currency(), other.currency());
    }
}
