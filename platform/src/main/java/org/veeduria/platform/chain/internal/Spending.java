package org.veeduria.platform.chain.internal;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.veeduria.platform.budget.Execution;
import org.veeduria.platform.extractives.SeriesBudget;
import org.veeduria.platform.places.Ubigeo;
import org.veeduria.platform.shared.Money;

/**
 * What a place's governments had and spent in a year.
 *
 * @param page where its rows are shown
 */
record Spending(@Nullable Money pim, Money accrued, String file, String page, boolean fictional) {
    /** From the budget's own tables; where these say nothing, from what stands beside the canon. */
    static Optional<Spending> of(Ubigeo place, int year, Optional<Execution> budget, Optional<SeriesBudget> beside) {
        return budget.map(execution -> new Spending(
                        execution.pim(),
                        execution.accrued(),
                        execution.file(),
                        place.equals(Ubigeo.PERU) ? "/presupuesto" : "/presupuesto/" + place + "/" + year,
                        execution.fictional()))
                .or(() -> beside.map(series -> new Spending(
                        series.pim(),
                        series.accrued(),
                        series.file(),
                        "/canon/" + place + "/" + year,
                        series.fictional())));
    }
}
