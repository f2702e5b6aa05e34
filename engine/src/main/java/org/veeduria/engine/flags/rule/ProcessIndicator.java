package org.veeduria.engine.flags.rule;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.veeduria.engine.flags.Field;
import org.veeduria.engine.flags.Flags;
import org.veeduria.engine.flags.Fold;
import org.veeduria.engine.flags.Indicator;
import org.veeduria.engine.flags.OneByOne;
import org.veeduria.engine.flags.Subject;
import org.veeduria.engine.flags.process.ContractingProcess;

/** A rule that looks at one process alone. Processes whose tender was cancelled are passed over. */
public record ProcessIndicator(String code, Requires reads, Function<ContractingProcess, Optional<Finding>> rule)
        implements Indicator {
    @Override
    public Set<Field> needs() {
        return reads.fields();
    }

    @Override
    public List<Set<Field>> requires() {
        return reads.parts();
    }

    @Override
    public Fold start(boolean evidence) {
        return new OneByOne(this::judge);
    }

    private void judge(ContractingProcess process, Flags flags) {
        if (process.tender().isCancelled()) {
            return;
        }
        rule.apply(process)
                .ifPresent(finding ->
                        flags.raise(Subject.Kind.PROCESS, process.ocid(), code, finding.result(), finding.evidence()));
    }
}
