package org.veeduria.engine.flags.read;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.veeduria.engine.flags.Field;
import org.veeduria.engine.flags.process.Bid;
import org.veeduria.engine.flags.process.Moment;
import org.veeduria.engine.flags.process.Money;
import org.veeduria.engine.flags.process.Organization;

/** Reads {@code bids}. */
final class BidReader {
    private static final int DETAILS = 0;

    private static final int STATUS = 0;
    private static final int DATE = 1;
    private static final int VALUE = 2;
    private static final int TENDERERS = 3;

    private final Source source;
    private final Cursor in;
    private final Keys section;
    private final Keys keys;
    private final MoneyReader money;
    private final OrganizationReader tenderers;
    private final boolean keepsText;
    private final boolean readsDate;

    BidReader(Source source, MoneyReader money, OrganizationReader tenderers) {
        this.source = source;
        this.in = source.in();
        this.money = money;
        this.tenderers = tenderers;
        this.keepsText = source.needs(Field.DATE_TEXT);
        this.readsDate = source.needs(Field.BID_DATE);
        this.section = source.plan().always("details", DETAILS).keys();
        this.keys = source.plan()
                .when(Field.BID_STATUS, "status", STATUS)
                .when(Field.BID_DATE, "date", DATE)
                .when(Field.DATE_TEXT, "date", DATE)
                .when(Field.BID_VALUE, "value", VALUE)
                .when(Field.BID_TENDERERS, "tenderers", TENDERERS)
                .keys();
    }

    List<Bid> section() {
        List<Bid> bids = List.of();
        if (!source.atObject()) {
            return bids;
        }
        for (boolean more = in.openObject(); more; more = in.nextMember()) {
            if (in.key(section) == DETAILS) {
                bids = source.objects(this::bid);
            } else {
                in.skip();
            }
        }
        return bids;
    }

    private Bid bid(int index) {
        String status = source.preparation().defaults().bidStatus();
        Moment date = null;
        String dateText = null;
        Money value = null;
        List<Organization> by = List.of();
        for (boolean more = in.openObject(); more; more = in.nextMember()) {
            switch (in.key(keys)) {
                case STATUS -> status = in.shared();
                case DATE -> {
                    dateText = keepsText ? in.peekText() : null;
                    date = readsDate ? in.moment() : skipped();
                }
                case VALUE -> value = redacted(money.read());
                case TENDERERS -> by = tenderers.list();
                default -> in.skip();
            }
        }
        return new Bid(index, source.preparation().bidStatus(status), date, dateText, value, by);
    }

    private @Nullable Moment skipped() {
        in.skip();
        return null;
    }

    private @Nullable Money redacted(@Nullable Money value) {
        if (value == null || !source.preparation().isRedacted(value.amount())) {
            return value;
        }
        return new Money(null, value.currency());
    }
}
