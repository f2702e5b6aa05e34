package org.veeduria.platform.places;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A region, province or district.
 *
 * @param reniec the code the civil registry (RENIEC) uses for the same place; null where it has none
 * @param name as INEI writes it today, with its accents
 * @param also other spellings in use
 * @param successor the code that replaced this one; null for a code in use
 */
public record Place(
        Ubigeo ubigeo,
        @Nullable String reniec,
        String name,
        List<String> also,
        Facts facts,
        @Nullable Ubigeo successor) {
    public Place {
        also = List.copyOf(also);
    }

    public Level level() {
        return ubigeo.level();
    }

    /** Whether the code is in use; a former one is kept because old records carry it. */
    public boolean current() {
        return successor == null;
    }

    /**
     * The government that answers for the place (Ley 27972 for municipalities, Ley 27867 for regions). The district that
     * is a province's capital has no municipality of its own: the provincial one serves it.
     */
    public Government government(Place province) {
        return Government.of(this, province);
    }
}
