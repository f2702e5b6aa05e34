package org.veeduria.platform.extractives;

import java.util.List;
import org.springframework.stereotype.Service;
import org.veeduria.platform.extractives.internal.CanonRow;
import org.veeduria.platform.extractives.internal.CanonStore;
import org.veeduria.platform.places.Ubigeo;

/** What other rooms ask of the canon that was transferred. */
@Service
public class CanonTransfers {
    private final CanonStore store;

    CanonTransfers(CanonStore store) {
        this.store = store;
    }

    /**
     * The transfers of a year to the municipality of a district, or to all municipalities inside a province, a region (with its
     * regional government) or the country. A row without an amount is left out.
     */
    public List<Transfer> of(Ubigeo place, int year) {
        return store.inside(place, year).stream()
                .filter(row -> row.amount() != null)
                .map(CanonRow::transfer)
                .toList();
    }

    /** The years of which something is known for a place, the newest first. */
    public List<Integer> years(Ubigeo place) {
        return store.years(place);
    }
}
