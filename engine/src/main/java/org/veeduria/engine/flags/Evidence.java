package org.veeduria.engine.flags;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a flag rests on: the values used, where they stand in the source, and what they were compared with.
 *
 * @param values in the order a reader wants them
 * @param group what the subject was compared with; {@code null} where the rule looks at the subject alone
 */
public record Evidence(List<Value> values, @Nullable Group group) implements Serializable {
    /** Evidence of a rule that looks at one subject alone. */
    public static Evidence of(Value... values) {
        return new Evidence(List.of(values), null);
    }

    public Evidence {
        values = List.copyOf(values);
    }

    /**
     * One value used.
     *
     * @param name key of the message that names it, such as {@code tender.start}
     * @param text the value, in plain decimal or ISO form
     * @param ocid the process it was read from
     * @param pointer JSON pointer (RFC 6901) into that compiled release; {@code null} where the value was computed
     */
    public record Value(
            String name,
            String text,
            @Nullable String ocid,
            @Nullable String pointer) implements Serializable {}

    /**
     * The comparison group.
     *
     * @param size how many subjects were compared
     * @param thresholds such as {@code q1}, {@code fence}, by the order of use; pointers are {@code null}
     */
    public record Group(String name, long size, List<Value> thresholds) implements Serializable {
        public Group {
            thresholds = List.copyOf(thresholds);
        }
    }
}
