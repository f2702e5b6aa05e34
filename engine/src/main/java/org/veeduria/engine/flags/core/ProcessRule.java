package org.veeduria.engine.flags.core;

import java.io.Serializable;
import org.veeduria.engine.flags.Flags;
import org.veeduria.engine.flags.Fold;
import org.veeduria.engine.flags.Indicator;
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
        return new Judgements(evidence);
    }

    private final class Judgements implements Fold {
        private final FlagBuffer raised;

        Judgements(boolean evidence) {
            raised = new FlagBuffer(evidence);
        }

        @Override
        public void observe(ContractingProcess process) {
            judge(process, raised);
        }

        @Override
        public Serializable seen() {
            return raised;
        }

        @Override
        public void add(Serializable seen) {
            raised.merge((FlagBuffer) seen);
        }

        @Override
        public void conclude(Flags flags) {
            raised.drainTo(flags);
        }
    }
}
