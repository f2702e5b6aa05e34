package org.veeduria.platform.extractives.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.veeduria.engine.reconcile.Reconciliation;
import org.veeduria.engine.reconcile.Reported;
import org.veeduria.engine.reconcile.ReportingPeriod;
import org.veeduria.engine.reconcile.RevenueStream;
import org.veeduria.engine.reconcile.Side;
import org.veeduria.engine.reconcile.Terms;
import org.veeduria.platform.extractives.FlowRow;
import org.veeduria.platform.law.Law;

/** Reconciles what a source says of a country and year. */
@Component
public class Reconciling {
    private static final Set<String> COMPARED = Set.of("PAYMENT", "PARTICIPATION");

    private final FlowQueries flows;
    private final Law law;

    Reconciling(FlowQueries flows, Law law) {
        this.flows = flows;
        this.law = law;
    }

    /** The comparison, and the rows its lines name, by id. */
    public record Done(Reconciliation result, Map<Long, FlowRow> rows) {}

    /** Compares all years of the source, so that timing is seen, and answers for one. Sums that repeat other rows stay out. */
    public Done of(String source, String country, int year, Terms terms) {
        Map<Long, FlowRow> rows = new LinkedHashMap<>();
        for (FlowRow row : flows.rows(source, country, null)) {
            if (COMPARED.contains(row.level()) && Math.abs(row.year() - year) <= 1) {
                rows.put(row.id(), row);
            }
        }
        List<Reported> reported =
                rows.values().stream().map(Reconciling::reported).toList();
        return new Done(Reconciliation.of(reported, terms).ofYear(year), rows);
    }

    /** The starting values for a year: {@code extractives.materiality} and {@code extractives.tolerance}, in per cent. */
    public BigDecimal starting(String key, int year) {
        return law.book().number(key, LocalDate.of(year, 12, 31)).orElse(BigDecimal.ZERO);
    }

    private static Reported reported(FlowRow row) {
        return new Reported(
                row.id(),
                Side.valueOf(row.side()),
                row.companyKey(),
                new RevenueStream(row.code(), row.stream()),
                row.project(),
                new ReportingPeriod(row.year(), row.month()),
                row.amount().amount(),
                row.amount().currency());
    }
}
