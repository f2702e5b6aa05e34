package org.veeduria.engine.flags.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.veeduria.engine.flags.Evidence;
import org.veeduria.engine.flags.Flag;
import org.veeduria.engine.flags.Flags;
import org.veeduria.engine.flags.Subject;

/**
 * All flags raised, in one order whatever the order in which they were raised: by kind of subject (process, buyer, procuring
 * entity, tenderer), then by id (by UTF-16 code unit), then by code. Of two flags of one code on one subject the higher result
 * stays.
 */
public final class Results implements Flags {
    /** The flags of one subject, each pointing to the next by code. */
    private static final class Raised {
        private final String code;
        private double result;
        private @Nullable Evidence evidence;
        private @Nullable Raised next;

        Raised(String code, double result, @Nullable Evidence evidence, @Nullable Raised next) {
            this.code = code;
            this.result = result;
            this.evidence = evidence;
            this.next = next;
        }
    }

    private final boolean keepsEvidence;
    private final Map<Subject.Kind, Map<String, Raised>> kinds = new EnumMap<>(Subject.Kind.class);

    public Results(boolean keepsEvidence) {
        this.keepsEvidence = keepsEvidence;
        for (Subject.Kind kind : Subject.Kind.values()) {
            kinds.put(kind, new LinkedHashMap<>());
        }
    }

    @Override
    public void raise(Subject.Kind kind, String id, String code, double result, Supplier<Evidence> evidence) {
        add(kind, id, code, result, keepsEvidence ? evidence.get() : null);
    }

    private void add(Subject.Kind kind, String id, String code, double result, @Nullable Evidence evidence) {
        Map<String, Raised> subjects = of(kind);
        Raised first = subjects.get(id);
        if (first == null || first.code.compareTo(code) > 0) {
            subjects.put(id, new Raised(code, result, evidence, first));
            return;
        }
        Raised before = first;
        while (before.next != null && before.next.code.compareTo(code) <= 0) {
            before = before.next;
        }
        if (!before.code.equals(code)) {
            before.next = new Raised(code, result, evidence, before.next);
        } else if (isStronger(result, evidence, before)) {
            before.result = result;
            before.evidence = evidence;
        }
    }

    private static boolean isStronger(double result, @Nullable Evidence evidence, Raised raised) {
        return result != raised.result
                ? result > raised.result
                : evidence != null && evidence.toString().compareTo(String.valueOf(raised.evidence)) < 0;
    }

    private Map<String, Raised> of(Subject.Kind kind) {
        return kinds.getOrDefault(kind, Map.of());
    }

    /** How many subjects of a kind have a flag. */
    public int count(Subject.Kind kind) {
        return of(kind).size();
    }

    /** The ids of a kind that have a flag, in order. */
    public String[] ids(Subject.Kind kind) {
        String[] ids = of(kind).keySet().toArray(String[]::new);
        Arrays.parallelSort(ids);
        return ids;
    }

    /** The flags of one subject, by code. */
    public List<Flag> of(Subject.Kind kind, String id) {
        List<Flag> flags = new ArrayList<>(4);
        for (Raised raised = of(kind).get(id); raised != null; raised = raised.next) {
            flags.add(new Flag(new Subject(kind, id), raised.code, raised.result, raised.evidence));
        }
        return flags;
    }

    /** The codes of all flags, in order. */
    public SortedSet<String> codes() {
        SortedSet<String> codes = new TreeSet<>();
        for (Map<String, Raised> subjects : kinds.values()) {
            for (Raised first : subjects.values()) {
                for (Raised raised = first; raised != null; raised = raised.next) {
                    codes.add(raised.code);
                }
            }
        }
        return codes;
    }

    /** Every flag, in order. */
    public void forEach(Consumer<Flag> consumer) {
        for (Subject.Kind kind : Subject.Kind.values()) {
            for (String id : ids(kind)) {
                of(kind, id).forEach(consumer);
            }
        }
    }
}
