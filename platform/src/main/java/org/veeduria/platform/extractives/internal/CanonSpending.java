package org.veeduria.platform.extractives.internal;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.veeduria.platform.budget.Budgets;
import org.veeduria.platform.budget.Execution;
import org.veeduria.platform.budget.ProjectLine;
import org.veeduria.platform.places.Ubigeo;
import org.veeduria.platform.shared.Money;

/** What became of the canon: the budget of rubro 18 and its projects; where the ministry's table is missing, what the source tells. */
@Component
public class CanonSpending {
    private static final int SHOWN_PROJECTS = 10;

    private final Budgets budgets;

    CanonSpending(Budgets budgets) {
        this.budgets = budgets;
    }

    /**
     * From transfer to projects. Each may be missing, and a gap is said as a gap.
     *
     * @param rubro what was budgeted and spent from rubro 18; null where no budget is loaded
     * @param projects the largest projects paid from it
     * @param further how many projects more there are
     * @param whole the whole budget as the file of transfers tells it, all sources of money together; null where it does not
     */
    public record Spending(
            @Nullable Execution rubro,
            List<ProjectLine> projects,
            int further,
            @Nullable Whole whole) {}

    /** The whole budget of a government in a year. */
    public record Whole(
            @Nullable Money pia,
            @Nullable Money pim,
            @Nullable Money accrued) {}

    /** What is known of a year. Real transfers are never set beside an invented budget. */
    public Spending of(CanonYear canon) {
        Ubigeo place = canon.place().ubigeo();
        boolean fictional = canon.lines().isEmpty() || canon.rows().stream().anyMatch(CanonRow::fictional);
        Optional<Execution> rubro = budgets.canon(place, canon.year())
                .filter(execution -> canon.rows().isEmpty() || execution.fictional() == fictional);
        List<ProjectLine> projects = rubro.isPresent() ? budgets.canonProjects(place, canon.year()) : List.of();
        return new Spending(
                rubro.orElse(null),
                projects.stream().limit(SHOWN_PROJECTS).toList(),
                Math.max(0, projects.size() - SHOWN_PROJECTS),
                canon.rows().stream().findFirst().map(CanonSpending::whole).orElse(null));
    }

    private static @Nullable Whole whole(CanonRow row) {
        if (row.pia() == null && row.pim() == null && row.accrued() == null) {
            return null;
        }
        return new Whole(
                row.pia() == null ? null : CanonYears.soles(row.pia()),
                row.pim() == null ? null : CanonYears.soles(row.pim()),
                row.accrued() == null ? null : CanonYears.soles(row.accrued()));
    }
}
