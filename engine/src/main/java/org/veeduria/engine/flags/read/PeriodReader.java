package org.veeduria.engine.flags.read;

import org.jspecify.annotations.Nullable;
import org.veeduria.engine.flags.Field;
import org.veeduria.engine.flags.process.Moment;
import org.veeduria.engine.flags.process.Period;

/** Reads an OCDS period. */
final class PeriodReader {
    private static final int START = 0;
    private static final int END = 1;
    private static final int MAX_EXTENT = 2;
    private static final int DURATION = 3;

    private final Keys keys;
    private final Source source;
    private final Cursor in;
    private final boolean keepsText;

    PeriodReader(Source source) {
        this.source = source;
        this.in = source.in();
        this.keepsText = source.needs(Field.DATE_TEXT);
        this.keys = source.plan()
                .always("startDate", START)
                .always("endDate", END)
                .always("maxExtentDate", MAX_EXTENT)
                .always("durationInDays", DURATION)
                .keys();
    }

    /** {@code null} if the value is no object. */
    @Nullable
    Period read() {
        if (!source.atObject()) {
            return null;
        }
        Moment start = null;
        Moment end = null;
        String endText = null;
        Moment maxExtent = null;
        Integer days = null;
        for (boolean more = in.openObject(); more; more = in.nextMember()) {
            switch (in.key(keys)) {
                case START -> start = in.moment();
                case END -> {
                    endText = keepsText ? in.peekText() : null;
                    end = in.moment();
                }
                case MAX_EXTENT -> maxExtent = in.moment();
                case DURATION -> days = in.integer();
                default -> in.skip();
            }
        }
        return new Period(start, end, endText, maxExtent, days);
    }
}
