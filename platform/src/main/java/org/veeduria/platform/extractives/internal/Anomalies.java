package org.veeduria.platform.extractives.internal;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.veeduria.engine.eiti.TaxDates;
import org.veeduria.engine.eiti.TaxDates.BeforeItsLaw;
import org.veeduria.engine.reconcile.RevenueStream;
import org.veeduria.platform.extractives.Anomaly;
import org.veeduria.platform.extractives.FlowRow;
import org.veeduria.platform.law.Law;

/** Rows whose label cannot be right. */
@Component
public class Anomalies {
    private final FlowQueries flows;
    private final TaxDates taxes;

    Anomalies(FlowQueries flows, Law law) {
        this.flows = flows;
        this.taxes = new TaxDates(law.book());
    }

    /** Money of Peru under a tax that did not exist yet, oldest first. */
    public List<Anomaly> all() {
        return flows.streamsOfPeru().stream()
                .map(this::of)
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Anomaly> of(FlowRow row) {
        return taxes.before(new RevenueStream(row.code(), row.stream()), row.year())
                .map(found -> anomaly(row, found));
    }

    private static Anomaly anomaly(FlowRow row, BeforeItsLaw found) {
        return new Anomaly(
                row,
                found.rule().key(),
                found.rule().names().getOrDefault("es", row.stream()),
                found.first().law(),
                found.first().from(),
                found.first().verified() && found.first().unsure().isEmpty());
    }
}
