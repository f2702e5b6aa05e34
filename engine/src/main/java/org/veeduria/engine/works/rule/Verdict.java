package org.veeduria.engine.works.rule;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a rule says of a work on a day. */
public sealed interface Verdict {
    String code();

    /**
     * There is something to ask.
     *
     * @param size the number the rule is about (days, a ratio, percentage points): larger is more
     * @param law the provisions it used, as Peru cites them; a question mark follows one that was not read in a source
     */
    record Flag(String code, BigDecimal size, List<Seen> values, List<String> law) implements Verdict {
        public Flag {
            values = List.copyOf(values);
            law = List.copyOf(law);
        }
    }

    /** Nothing to ask. */
    record Clear(String code) implements Verdict {}

    /**
     * It could not be computed.
     *
     * @param missing the fields of OC4IDS that are not published, of which the rule needs each
     */
    record Unknown(String code, List<String> missing) implements Verdict {
        public Unknown {
            missing = List.copyOf(missing);
        }
    }

    /**
     * One value used.
     *
     * @param name key of the message that names it
     * @param text the value, in plain decimal or ISO form
     * @param process id of the contracting process it was read from; null where it stands in the work's project or was computed
     * @param pointer JSON pointer into the work's project; null where it stands elsewhere or was computed
     */
    record Seen(
            String name,
            String text,
            @Nullable String process,
            @Nullable String pointer) {
        static Seen at(String name, Object value, String pointer) {
            return new Seen(name, written(value), null, pointer);
        }

        static Seen of(String name, Object value) {
            return new Seen(name, written(value), null, null);
        }

        static Seen in(String name, Object value, org.veeduria.engine.works.Agreement agreement) {
            boolean own = agreement.source().equals("oc4ids");
            return new Seen(name, written(value), own ? null : agreement.id(), own ? agreement.pointer() : null);
        }

        private static String written(Object value) {
            return value instanceof BigDecimal number
                    ? number.stripTrailingZeros().toPlainString()
                    : value.toString();
        }
    }
}
