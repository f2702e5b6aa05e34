package org.veeduria.engine.flags.read;

import org.jspecify.annotations.Nullable;
import org.veeduria.engine.flags.process.Money;

/** Reads {@code planning/budget/amount}. */
final class BudgetReader {
    private static final int FOUND = 0;

    private final Source source;
    private final Cursor in;
    private final MoneyReader money;
    private final Keys planning;
    private final Keys budget;

    BudgetReader(Source source, MoneyReader money) {
        this.source = source;
        this.in = source.in();
        this.money = money;
        this.planning = source.plan().always("budget", FOUND).keys();
        this.budget = source.plan().always("amount", FOUND).keys();
    }

    @Nullable
    Money read() {
        Money amount = null;
        if (!source.atObject()) {
            return null;
        }
        for (boolean more = in.openObject(); more; more = in.nextMember()) {
            if (in.key(planning) == FOUND) {
                amount = budget();
            } else {
                in.skip();
            }
        }
        return amount;
    }

    private @Nullable Money budget() {
        Money amount = null;
        if (!source.atObject()) {
            return null;
        }
        for (boolean more = in.openObject(); more; more = in.nextMember()) {
            if (in.key(budget) == FOUND) {
                amount = money.read();
            } else {
                in.skip();
            }
        }
        return amount;
    }
}
