package org.veeduria.engine.flags.read;

import java.util.List;
import org.veeduria.engine.flags.process.Amendment;
import org.veeduria.engine.flags.process.Moment;

/** Reads amendments. */
final class AmendmentReader {
    private static final int ID = 0;
    private static final int DATE = 1;
    private static final int RATIONALE = 2;
    private static final int DESCRIPTION = 3;

    private final Source source;
    private final Cursor in;
    private final Keys keys;

    AmendmentReader(Source source) {
        this.source = source;
        this.in = source.in();
        this.keys = source.plan()
                .always("id", ID)
                .always("date", DATE)
                .always("rationale", RATIONALE)
                .always("description", DESCRIPTION)
                .keys();
    }

    List<Amendment> list() {
        return source.objects(this::amendment);
    }

    private Amendment amendment(int index) {
        String id = null;
        Moment date = null;
        String rationale = null;
        String description = null;
        for (boolean more = in.openObject(); more; more = in.nextMember()) {
            switch (in.key(keys)) {
                case ID -> id = in.ownId();
                case DATE -> date = in.moment();
                case RATIONALE -> rationale = in.own();
                case DESCRIPTION -> description = in.own();
                default -> in.skip();
            }
        }
        return new Amendment(index, id, date, rationale, description);
    }
}
