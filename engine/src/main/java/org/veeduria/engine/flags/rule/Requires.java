package org.veeduria.engine.flags.rule;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.veeduria.engine.flags.Field;

/**
 * What a rule reads.
 *
 * @param parts fields without which it cannot be computed; of each set one is enough
 * @param optional fields that make it sharper
 */
public record Requires(List<Set<Field>> parts, Set<Field> optional) {
    private static final Set<Field> LISTS = EnumSet.of(Field.BIDS, Field.AWARDS, Field.CONTRACTS, Field.PARTIES);

    public Requires {
        parts = List.copyOf(parts);
        optional = Set.copyOf(optional);
    }

    /** Each of these fields. */
    public static Requires all(Field... fields) {
        List<Set<Field>> parts = new ArrayList<>();
        for (Field field : fields) {
            parts.add(Set.of(field));
        }
        return new Requires(parts, Set.of());
    }

    /** And one of these. */
    public Requires anyOf(Field... fields) {
        List<Set<Field>> more = new ArrayList<>(parts);
        more.add(Set.of(fields));
        return new Requires(more, optional);
    }

    /** And these where they are published. */
    public Requires reads(Field... fields) {
        Set<Field> more = EnumSet.noneOf(Field.class);
        more.addAll(optional);
        Collections.addAll(more, fields);
        return new Requires(parts, more);
    }

    /** And what {@link Facts#isPeruvian} looks at. */
    public Requires readsCountry() {
        return reads(Field.BUYER, Field.TENDER_PROCURING_ENTITY, Field.TENDER_VALUE, Field.AWARD_VALUE);
    }

    /** Every field the rule may read, with the lists they stand in. */
    public Set<Field> fields() {
        Set<Field> fields = EnumSet.noneOf(Field.class);
        parts.forEach(fields::addAll);
        fields.addAll(optional);
        for (Field list : LISTS) {
            if (fields.stream().anyMatch(field -> field.path().startsWith(list.path() + "/"))) {
                fields.add(list);
            }
        }
        return fields;
    }
}
