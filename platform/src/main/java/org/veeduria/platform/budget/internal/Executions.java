package org.veeduria.platform.budget.internal;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.veeduria.engine.cube.CubeQuery;
import org.veeduria.platform.budget.Basis;
import org.veeduria.platform.budget.CubeResult;
import org.veeduria.platform.budget.Execution;
import org.veeduria.platform.shared.Money;

/** A year's amounts from the ministry's rows: what was opened and modified in month 0, what flowed in the months. */
@Component
class Executions {
    private final CubeAnswers cube;
    private final BudgetRegister register;

    Executions(CubeAnswers cube, BudgetRegister register) {
        this.cube = cube;
        this.register = register;
    }

    /** The year of a question's cells; empty where there are none. */
    Optional<Execution> of(CubeQuery asked, int year, Basis basis) {
        CubeResult months = months(asked);
        if (months.cells().isEmpty()) {
            return Optional.empty();
        }
        boolean opening = months.cells().stream().anyMatch(row -> month(row) == 0);
        int last = months.cells().stream().mapToInt(Executions::month).max().orElse(0);
        String file = cube.newestFile(year, asked.cuts());
        return Optional.of(new Execution(
                opening ? sum(months, "pia") : null,
                opening ? sum(months, "pim") : null,
                sum(months, "certificado"),
                sum(months, "compromiso_anual"),
                sum(months, "devengado"),
                sum(months, "girado"),
                basis,
                last,
                BudgetRegister.MEF,
                file,
                register.fictional(file),
                null));
    }

    /** All measures by month, month first. */
    CubeResult months(CubeQuery asked) {
        return cube.kept(asked.drilldown("mes_eje"));
    }

    static int month(List<@Nullable Object> row) {
        return (Integer) Objects.requireNonNull(row.getFirst());
    }

    static Money sum(CubeResult result, String measure) {
        return money(result.summary().get(measure + ".sum"));
    }

    static Money money(@Nullable Object amount) {
        return new Money(amount instanceof BigDecimal exact ? exact : BigDecimal.ZERO.setScale(2), "PEN");
    }
}
