package org.veeduria.engine.flags.kept;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.veeduria.engine.flags.Evidence;

/** Evidence as bytes. */
public final class EvidenceBytes {
    private EvidenceBytes() {}

    /** Writes evidence, or that there is none. */
    static void put(@Nullable Evidence evidence, Bytes to) {
        to.putSmall(evidence == null ? 0 : 1);
        if (evidence == null) {
            return;
        }
        put(evidence.values(), to);
        Evidence.Group group = evidence.group();
        to.putNullable(group == null ? null : group.name());
        if (group != null) {
            to.put(group.size());
            put(group.thresholds(), to);
        }
    }

    /** What {@link #put(Evidence, Bytes)} wrote. */
    static @Nullable Evidence evidence(Entry from) {
        if (from.small() == 0) {
            return null;
        }
        List<Evidence.Value> values = values(from);
        String group = from.nullable();
        return new Evidence(values, group == null ? null : new Evidence.Group(group, from.number(), values(from)));
    }

    /** Writes the values of evidence. */
    public static void put(List<Evidence.Value> values, Bytes to) {
        to.put((long) values.size());
        for (Evidence.Value value : values) {
            to.put(value.name()).put(value.text()).putNullable(value.ocid()).putNullable(value.pointer());
        }
    }

    /** What {@link #put(List, Bytes)} wrote. */
    public static List<Evidence.Value> values(Entry from) {
        List<Evidence.Value> values = new ArrayList<>();
        for (long left = from.number(); left > 0; left--) {
            values.add(new Evidence.Value(from.text(), from.text(), from.nullable(), from.nullable()));
        }
        return values;
    }
}
