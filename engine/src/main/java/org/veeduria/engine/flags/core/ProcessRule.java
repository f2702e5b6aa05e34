package org.veeduria.engine.flags.core;

import org.veeduria.engine.flags.Flags;
import org.veeduria.engine.flags.Fold;
import org.veeduria.engine.flags.Indicator;
import org.veeduria.engine.flags.OneByOne;
import org.veeduria.engine.flags.process.ContractingProcess;

/** A rule that looks at one process alone. */
public abstract class ProcessRule implements Indicator {
    private final String code;

    protected ProcessRule(String code) {
        this.code = code;
    }

    @Override
    public final String code() {
        return code;
    }

    /** Raises the flags that follow from this process. */
    protected abstract void judge(ContractingProcess process, Flags flags);

    @Override
    public final Fold start(boolean evidence) {
        return new OneByOne(this::judge);
    }
}
