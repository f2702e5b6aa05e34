package org.veeduria.engine.flags;

import java.io.Serializable;
import java.util.function.BiConsumer;
import org.veeduria.engine.flags.process.ContractingProcess;

/**
 * The fold of a rule that looks at each process alone: it raises its flags at once and keeps nothing.
 *
 * @param rule raises the flags that follow from a process
 */
public record OneByOne(BiConsumer<ContractingProcess, Flags> rule) implements Fold {
    @Override
    public void observe(ContractingProcess process, Flags flags) {
        rule.accept(process, flags);
    }

    @Override
    public Serializable seen() {
        return "";
    }

    @Override
    public void add(Serializable seen) {
        // Nothing is kept.
    }

    @Override
    public void conclude(Flags flags) {
        // Everything was said.
    }
}
