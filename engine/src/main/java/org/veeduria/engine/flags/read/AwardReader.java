package org.veeduria.engine.flags.read;

import java.util.List;
import org.veeduria.engine.flags.Field;
import org.veeduria.engine.flags.process.Award;
import org.veeduria.engine.flags.process.Item;
import org.veeduria.engine.flags.process.Moment;
import org.veeduria.engine.flags.process.Money;
import org.veeduria.engine.flags.process.Organization;

/** Reads {@code awards}. */
final class AwardReader {
    private static final int ID = 0;
    private static final int STATUS = 1;
    private static final int DATE = 2;
    private static final int VALUE = 3;
    private static final int SUPPLIERS = 4;
    private static final int ITEMS = 5;

    private final Source source;
    private final Cursor in;
    private final Keys keys;
    private final MoneyReader money;
    private final OrganizationReader suppliers;
    private final ItemReader items;

    AwardReader(Source source, MoneyReader money, OrganizationReader suppliers, ItemReader items) {
        this.source = source;
        this.in = source.in();
        this.money = money;
        this.suppliers = suppliers;
        this.items = items;
        this.keys = source.plan()
                .when(Field.CONTRACTS, "id", ID)
                .when(Field.AWARD_STATUS, "status", STATUS)
                .when(Field.AWARD_DATE, "date", DATE)
                .when(Field.AWARD_VALUE, "value", VALUE)
                .when(Field.AWARD_SUPPLIERS, "suppliers", SUPPLIERS)
                .when(Field.AWARD_ITEMS, "items", ITEMS)
                .keys();
    }

    List<Award> list() {
        return source.objects(this::award);
    }

    private Award award(int index) {
        String id = null;
        String status = source.preparation().defaults().awardStatus();
        Moment date = null;
        Money value = null;
        List<Organization> to = List.of();
        List<Item> what = List.of();
        for (boolean more = in.openObject(); more; more = in.nextMember()) {
            switch (in.key(keys)) {
                case ID -> id = in.ownId();
                case STATUS -> status = in.shared();
                case DATE -> date = in.moment();
                case VALUE -> value = money.read();
                case SUPPLIERS -> to = suppliers.list();
                case ITEMS -> what = items.list();
                default -> in.skip();
            }
        }
        return new Award(index, id, source.preparation().awardStatus(status), date, value, to, what);
    }
}
