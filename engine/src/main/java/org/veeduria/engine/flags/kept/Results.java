package org.veeduria.engine.flags.kept;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.veeduria.engine.flags.Evidence;
import org.veeduria.engine.flags.Flag;
import org.veeduria.engine.flags.Flags;
import org.veeduria.engine.flags.Subject;

/**
 * All flags raised, in one order whatever the order in which they were raised: by kind of subject (process, buyer, procuring
 * entity, tenderer), then by id (by UTF-16 code unit), then by code. Of two flags of one code on one subject the higher result
 * stays, and of equal ones that whose evidence comes first as text. Belongs to one thread.
 */
public final class Results implements Flags, Serializable {
    private static final List<Subject.Kind> KINDS = List.of(Subject.Kind.values());

    private final boolean keepsEvidence;
    private final SortedRecords records = new SortedRecords();
    private final transient Bytes key = new Bytes();
    private final transient Bytes more = new Bytes();

    public Results(boolean keepsEvidence) {
        this.keepsEvidence = keepsEvidence;
    }

    @Override
    public void raise(Subject.Kind kind, String id, String code, double result, Supplier<Evidence> evidence) {
        key.clear().putSmall(KINDS.indexOf(kind)).put(id).put(code);
        more.clear().put(result);
        if (keepsEvidence) {
            EvidenceBytes.put(evidence.get(), more);
        }
        records.add(key, more);
    }

    /** Takes over what others hold; they are used up. */
    public void merge(Results other) {
        records.merge(other.records);
    }

    private static boolean isStronger(Entry earlier, Entry later) {
        double before = earlier.rewind().fraction();
        double result = later.rewind().fraction();
        if (result != before || later.isAtEnd()) {
            return result > before;
        }
        return text(later).compareTo(text(earlier)) < 0;
    }

    private static String text(Entry record) {
        return String.valueOf(EvidenceBytes.evidence(record));
    }

    /** Takes one flag after the other. */
    public interface Visitor<E extends Exception> {
        void visit(Flag flag) throws E;
    }

    /** Every flag, in order. */
    public <E extends Exception> void forEach(Visitor<E> visitor) throws E {
        records.<E>forEach(Results::isStronger, record -> visitor.visit(flag(record)));
    }

    /** Raises all of them anew. */
    public void raiseAgain(Flags flags) {
        forEach(flag -> flags.raise(
                flag.subject().kind(),
                flag.subject().id(),
                flag.code(),
                flag.result(),
                () -> Objects.requireNonNull(flag.evidence())));
    }

    private static Flag flag(Entry record) {
        Subject subject = new Subject(KINDS.get(record.rewindToKey().small()), record.text());
        String code = record.text();
        double result = record.fraction();
        return new Flag(subject, code, result, record.isAtEnd() ? null : EvidenceBytes.evidence(record));
    }

    /** The codes of all flags, in order. */
    public SortedSet<String> codes() {
        SortedSet<String> codes = new TreeSet<>();
        forEach(flag -> codes.add(flag.code()));
        return codes;
    }
}
