package org.veeduria.engine.flags.core;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.veeduria.engine.flags.Evidence;
import org.veeduria.engine.flags.Flags;
import org.veeduria.engine.flags.Subject;

/**
 * Keeps flags until the fold concludes. A subject flagged more than once keeps its highest result, and of equal ones the evidence
 * that comes first as text, so that the order of reading does not matter.
 */
public final class FlagBuffer implements Flags, Serializable {
    private record Raised(
            Subject.Kind kind,
            String id,
            String code,
            double result,
            @Nullable Evidence evidence) implements Serializable {
        String key() {
            return code + kind.key() + id;
        }

        Raised stronger(Raised other) {
            if (result != other.result) {
                return result > other.result ? this : other;
            }
            return String.valueOf(evidence).compareTo(String.valueOf(other.evidence)) <= 0 ? this : other;
        }
    }

    private final boolean keepsEvidence;
    /** Processes come by once as a rule; only organizations come by often. */
    private final ArrayList<Raised> processes = new ArrayList<>();

    private final HashMap<String, Raised> organizations = new HashMap<>();

    public FlagBuffer(boolean keepsEvidence) {
        this.keepsEvidence = keepsEvidence;
    }

    @Override
    public void raise(Subject.Kind kind, String id, String code, double result, Supplier<Evidence> evidence) {
        add(new Raised(kind, id, code, result, keepsEvidence ? evidence.get() : null));
    }

    private void add(Raised raised) {
        if (raised.kind == Subject.Kind.PROCESS) {
            processes.add(raised);
        } else {
            organizations.merge(raised.key(), raised, Raised::stronger);
        }
    }

    /** Takes over what another buffer holds. */
    public void merge(FlagBuffer other) {
        processes.addAll(other.processes);
        other.organizations.values().forEach(this::add);
    }

    /** Passes all flags on. */
    public void drainTo(Flags flags) {
        processes.forEach(raised -> pass(raised, flags));
        organizations.values().forEach(raised -> pass(raised, flags));
    }

    private static void pass(Raised raised, Flags flags) {
        Evidence none = new Evidence(List.of(), null);
        flags.raise(
                raised.kind,
                raised.id,
                raised.code,
                raised.result,
                () -> raised.evidence == null ? none : raised.evidence);
    }
}
