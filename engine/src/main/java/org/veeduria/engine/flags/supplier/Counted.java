package org.veeduria.engine.flags.supplier;

import org.veeduria.engine.flags.rule.Examples;
import org.veeduria.engine.flags.rule.TallyIndicator;

/** How many of a whole have a property, with examples. */
final class Counted implements TallyIndicator.Tally<Counted> {
    private long all;
    private long those;
    private final Examples examples = new Examples();

    void count(String ocid, boolean isOne) {
        all++;
        if (isOne) {
            those++;
            examples.add(ocid);
        }
    }

    @Override
    public void add(Counted other) {
        all += other.all;
        those += other.those;
        examples.add(other.examples);
    }

    long all() {
        return all;
    }

    long those() {
        return those;
    }

    Examples examples() {
        return examples;
    }
}
