package org.veeduria.engine.canon;

import java.util.List;

/** A canon that cannot be split as asked; the reason's words for people are the caller's. */
public final class CanonException extends RuntimeException {
    /** What stands in the way, with the values it names. */
    public enum Reason {
        /** kind, day, first day known */
        NOT_IN_FORCE,
        /** department whose petroleum law is not in the files */
        NO_PETROLEUM_LAW,
        /** department that receives no FOCAM */
        OUTSIDE_FOCAM,
        /** ubigeo */
        UNKNOWN_DISTRICT,
        /** producers of two departments whose laws differ */
        SEVERAL_LAWS,
        /** what was written */
        BAD_PRODUCER,
        /** ubigeo */
        PRODUCER_TWICE,
        /** tranche, those there are */
        UNKNOWN_TRANCHE,
        /** sum of the percentages */
        NOT_A_HUNDRED,
        /** tranche whose recipients have no index */
        NO_INDEX,
        /** tranche without anyone to receive it */
        NOBODY,
        /** what was written */
        BAD_TOTAL,
        /** what was written, the kinds there are */
        BAD_KIND,
        /** what was written */
        BAD_DATE,
        /** what was written */
        BAD_SPLIT,
        /** what was written */
        BAD_PRICE,
        /** what was written, for a place that can receive */
        UNKNOWN_PLACE
    }

    private final Reason reason;
    private final List<String> values;

    public CanonException(Reason reason, Object... values) {
        super(reason + " " + List.of(values));
        this.reason = reason;
        this.values = List.of(values).stream().map(String::valueOf).toList();
    }

    public Reason reason() {
        return reason;
    }

    public List<String> values() {
        return values;
    }
}
