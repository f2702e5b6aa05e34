package org.veeduria.engine.flags.rule;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.veeduria.engine.flags.Evidence;
import org.veeduria.engine.flags.Field;
import org.veeduria.engine.flags.Flags;
import org.veeduria.engine.flags.Fold;
import org.veeduria.engine.flags.Indicator;
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
        return new State(evidence);
    }

    private record Seen(
            String ocid, double result, @Nullable Evidence evidence) implements Serializable {}

    private final class State implements Fold {
        private final boolean evidence;
        private final ArrayList<Seen> seen = new ArrayList<>();

        State(boolean evidence) {
            this.evidence = evidence;
        }

        @Override
        public void observe(ContractingProcess process) {
            if (process.tender().isCancelled()) {
                return;
            }
            rule.apply(process)
                    .ifPresent(finding -> seen.add(new Seen(
                            process.ocid(),
                            finding.result(),
                            evidence ? finding.evidence().get() : null)));
        }

        @Override
        public Serializable seen() {
            return seen;
        }

        @Override
        @SuppressWarnings("unchecked") // It comes from a fold of the same indicator.
        public void add(Serializable others) {
            seen.addAll((ArrayList<Seen>) others);
        }

        @Override
        public void conclude(Flags flags) {
            for (Seen one : seen) {
                flags.raise(
                        Subject.Kind.PROCESS,
                        one.ocid(),
                        code,
                        one.result(),
                        () -> one.evidence() == null ? Evidence.of() : one.evidence());
            }
        }
    }
}
