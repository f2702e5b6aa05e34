package org.veeduria.platform.extractives;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.veeduria.platform.extractives.internal.CanonRow;
import org.veeduria.platform.extractives.internal.CanonStore;
import org.veeduria.platform.places.Ubigeo;
import org.veeduria.platform.shared.Money;

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

    /** The budgets that stand beside the transfers of a year; empty where a municipality of the place lacks its own. */
    public Optional<SeriesBudget> budget(Ubigeo place, int year) {
        List<CanonRow> rows = store.inside(place, year);
        return rows.isEmpty() || rows.stream().anyMatch(row -> row.pim() == null || row.accrued() == null)
                ? Optional.empty()
                : Optional.of(new SeriesBudget(
                        sum(rows, CanonRow::pim),
                        sum(rows, CanonRow::accrued),
                        rows.getFirst().file(),
                        rows.getFirst().fictional()));
    }

    private static Money sum(List<CanonRow> rows, Function<CanonRow, @Nullable BigDecimal> cell) {
        return new Money(
                rows.stream().map(cell).map(Objects::requireNonNull).reduce(BigDecimal.ZERO, BigDecimal::add), "PEN");
    }

    /** The years of which something is known for a place, the newest first. */
    public List<Integer> years(Ubigeo place) {
        return store.years(place);
    }
}
