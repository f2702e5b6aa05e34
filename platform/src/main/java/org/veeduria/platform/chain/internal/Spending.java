package org.veeduria.platform.chain.internal;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.veeduria.platform.budget.Execution;
import org.veeduria.platform.budget.StaleYear;
import org.veeduria.platform.chain.BudgetSource;
import org.veeduria.platform.extractives.SeriesBudget;
import org.veeduria.platform.places.Ubigeo;
import org.veeduria.platform.shared.Money;

/**
 * What a place's governments had and spent in a year.
 *
 * @param rows address of the page with its rows
 */
record Spending(@Nullable Money pim, Money accrued, String file, String rows, BudgetSource source, boolean fictional) {
    /** From the budget's own tables; where these say nothing, from what stands beside the canon. */
    static Optional<Spending> of(
            Ubigeo place, int year, Optional<Execution> budget, Optional<SeriesBudget> beside, List<StaleYear> stale) {
        return budget.map(execution -> new Spending(
                        execution.pim(),
                        execution.accrued(),
                        execution.file(),
                        rows(place, year, execution),
                        new BudgetSource(
                                execution.source(), execution.coverage(), repeats(place, year, execution, stale)),
                        execution.fictional()))
                .or(() -> beside.map(series -> new Spending(
                        series.pim(),
                        series.accrued(),
                        series.file(),
                        "/canon/" + place + "/" + year,
                        new BudgetSource("canon", null, 0),
                        series.fictional())));
    }

    private static long repeats(Ubigeo place, int year, Execution execution, List<StaleYear> stale) {
        return stale.stream()
                .filter(one -> one.year() == year && one.source().equals(execution.source()))
                .filter(one -> one.place().code().startsWith(place.prefix()))
                .count();
    }

    private static String rows(Ubigeo place, int year, Execution execution) {
        String page = "/presupuesto/" + place + "/" + year + "/filas";
        return place.equals(Ubigeo.PERU)
                ? "/presupuesto"
                : execution.source().equals("mef") ? page : page + "?fuente=resumen";
    }
}
