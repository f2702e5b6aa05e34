package org.veeduria.engine.flags.read;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.veeduria.engine.flags.Field;
import org.veeduria.engine.flags.process.Item;
import org.veeduria.engine.flags.process.Money;

/** Reads items. */
final class ItemReader {
    private static final int ID = 0;
    private static final int DESCRIPTION = 1;
    private static final int CLASSIFICATION = 2;
    private static final int QUANTITY = 3;
    private static final int UNIT = 4;
    private static final int TOTAL = 5;
    private static final int DELIVERY = 6;

    private static final int SCHEME = 0;
    private static final int CODE = 1;

    private static final int NAME = 0;
    private static final int VALUE = 1;

    private static final int REGION = 0;

    private final Source source;
    private final Cursor in;
    private final MoneyReader money;
    private final Keys keys;
    private final Keys classificationKeys;
    private final Keys unitKeys;
    private final Keys addressKeys;

    ItemReader(Source source, MoneyReader money) {
        this.source = source;
        this.in = source.in();
        this.money = money;
        this.keys = source.plan()
                .when(Field.ITEM_DESCRIPTION, "description", DESCRIPTION)
                .when(Field.ITEM_DESCRIPTION, "id", ID)
                .when(Field.ITEM_CLASSIFICATION, "classification", CLASSIFICATION)
                .when(Field.ITEM_QUANTITY, "quantity", QUANTITY)
                .when(Field.ITEM_PRICE, "unit", UNIT)
                .when(Field.ITEM_PRICE, "totalValue", TOTAL)
                .when(Field.ITEM_DELIVERY, "deliveryAddress", DELIVERY)
                .keys();
        this.classificationKeys =
                source.plan().always("scheme", SCHEME).always("id", CODE).keys();
        this.unitKeys =
                source.plan().always("name", NAME).always("value", VALUE).keys();
        this.addressKeys = source.plan().always("region", REGION).keys();
    }

    List<Item> list() {
        return source.objects(this::item);
    }

    private record Classification(
            @Nullable String scheme, @Nullable String id) {
        static final Classification NONE = new Classification(null, null);
    }

    private record PricedUnit(
            @Nullable String name, @Nullable Money value) {
        static final PricedUnit NONE = new PricedUnit(null, null);
    }

    private Item item(int index) {
        String id = null;
        String description = null;
        Classification classification = Classification.NONE;
        BigDecimal quantity = null;
        PricedUnit unit = PricedUnit.NONE;
        Money total = null;
        String region = null;
        for (boolean more = in.openObject(); more; more = in.nextMember()) {
            switch (in.key(keys)) {
                case ID -> id = in.ownId();
                case DESCRIPTION -> description = in.own();
                case CLASSIFICATION -> classification = classification();
                case QUANTITY -> quantity = in.decimal();
                case UNIT -> unit = unit();
                case TOTAL -> total = money.read();
                case DELIVERY -> region = region();
                default -> in.skip();
            }
        }
        return new Item(
                index,
                id,
                description,
                classification.scheme,
                classification.id,
                quantity,
                unit.name,
                unit.value,
                total,
                region);
    }

    private Classification classification() {
        if (!source.atObject()) {
            return Classification.NONE;
        }
        String scheme = source.preparation().defaults().itemScheme();
        String id = null;
        for (boolean more = in.openObject(); more; more = in.nextMember()) {
            switch (in.key(classificationKeys)) {
                case SCHEME -> scheme = in.shared();
                case CODE -> id = in.ownId();
                default -> in.skip();
            }
        }
        return new Classification(scheme, id);
    }

    private @Nullable String region() {
        if (!source.atObject()) {
            return null;
        }
        String region = null;
        for (boolean more = in.openObject(); more; more = in.nextMember()) {
            if (in.key(addressKeys) == REGION) {
                region = in.shared();
            } else {
                in.skip();
            }
        }
        return region;
    }

    private PricedUnit unit() {
        if (!source.atObject()) {
            return PricedUnit.NONE;
        }
        String name = null;
        Money value = null;
        for (boolean more = in.openObject(); more; more = in.nextMember()) {
            switch (in.key(unitKeys)) {
                case NAME -> name = in.shared();
                case VALUE -> value = money.read();
                default -> in.skip();
            }
        }
        return new PricedUnit(name, value);
    }
}
