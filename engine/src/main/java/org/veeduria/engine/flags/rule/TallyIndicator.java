package org.veeduria.engine.flags.rule;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.veeduria.engine.flags.Field;
import org.veeduria.engine.flags.Flags;
import org.veeduria.engine.flags.Fold;
import org.veeduria.engine.flags.Indicator;
import org.veeduria.engine.flags.process.ContractingProcess;

/**
 * A rule over tallies kept by key. Memory grows with the number of distinct keys, never with the number of processes; merging adds
 * tallies up, so the order of processes and of partial results does not matter.
 */
public record TallyIndicator<K extends Serializable, T extends TallyIndicator.Tally<T>>(
        String code, Requires reads, Supplier<T> fresh, Observer<K, T> observer, Conclusion<K, T> conclusion)
        implements Indicator {
    /** What is kept of one key. */
    public interface Tally<T> extends Serializable {
        /** Takes over what another tally of the same key has seen. */
        void add(T other);
    }

    /** Puts what a process says into the tallies. */
    public interface Observer<K, T> {
        void observe(ContractingProcess process, Tallies<K, T> tallies);
    }

    /** Raises the flags. */
    public interface Conclusion<K, T> {
        void conclude(Map<K, T> tallies, Flags flags);
    }

    /** The tallies under way. */
    public interface Tallies<K, T> {
        /** The tally of the key, made at first use. */
        T of(K key);
    }

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
        return new State();
    }

    private final class State implements Fold {
        private final HashMap<K, T> tallies = new HashMap<>();

        @Override
        public void observe(ContractingProcess process, Flags flags) {
            if (!process.tender().isCancelled()) {
                observer.observe(process, key -> tallies.computeIfAbsent(key, _ -> fresh.get()));
            }
        }

        @Override
        public Serializable seen() {
            return tallies;
        }

        @Override
        @SuppressWarnings("unchecked") // It comes from a fold of the same indicator.
        public void add(Serializable seen) {
            ((HashMap<K, T>) seen)
                    .forEach((key, tally) -> tallies.merge(key, tally, (mine, theirs) -> {
                        mine.add(theirs);
                        return mine;
                    }));
        }

        @Override
        public void conclude(Flags flags) {
            conclusion.conclude(tallies, flags);
        }
    }
}
