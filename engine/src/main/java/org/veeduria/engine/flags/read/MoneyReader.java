package org.veeduria.engine.flags.read;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.veeduria.engine.flags.process.Money;

/** Reads an OCDS value: {@code {"amount": 1, "currency": "PEN"}}. */
final class MoneyReader {
    private static final int AMOUNT = 0;
    private static final int CURRENCY = 1;

    private final Keys keys;
    private final Cursor in;
    private final Source source;

    MoneyReader(Source source) {
        this.source = source;
        this.in = source.in();
        this.keys = source.plan()
                .always("amount", AMOUNT)
                .always("currency", CURRENCY)
                .keys();
    }

    /** {@code null} if the value is no object. */
    @Nullable
    Money read() {
        if (!source.atObject()) {
            return null;
        }
        BigDecimal amount = null;
        String currency = source.preparation().defaults().currency();
        for (boolean more = in.openObject(); more; more = in.nextMember()) {
            switch (in.key(keys)) {
                case AMOUNT -> amount = in.decimal();
                case CURRENCY -> currency = in.shared();
                default -> in.skip();
            }
        }
        return new Money(amount, currency);
    }
}
