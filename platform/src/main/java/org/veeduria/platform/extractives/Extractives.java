package org.veeduria.platform.extractives;

import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.veeduria.platform.extractives.internal.Agreements;
import org.veeduria.platform.extractives.internal.Anomalies;
import org.veeduria.platform.extractives.internal.FlowQueries;
import org.veeduria.platform.places.Ubigeo;

/** The room's door for other rooms: company payments, government receipts and agreements. */
@Service
public class Extractives {
    private static final String COMPANY = "COMPANY";

    private final FlowQueries flows;
    private final Anomalies anomalies;
    private final Agreements agreements;

    Extractives(FlowQueries flows, Anomalies anomalies, Agreements agreements) {
        this.flows = flows;
        this.anomalies = anomalies;
        this.agreements = agreements;
    }

    /**
     * What companies say they paid and what the State says it received for a place in a year. The country has all of Peru; a region,
     * province or district has what is declared for it or a place inside, which published national series never say.
     */
    @Transactional(readOnly = true)
    public Revenue revenue(Ubigeo place, int year) {
        List<SideTotal> totals = flows.ofPlace(place.prefix(), year);
        return new Revenue(
                year,
                totals.stream().filter(total -> total.side().equals(COMPANY)).toList(),
                totals.stream().filter(total -> !total.side().equals(COMPANY)).toList());
    }

    /** Rows of Peru that name a tax before it began, oldest first. */
    @Transactional(readOnly = true)
    public List<Anomaly> anomalies() {
        return anomalies.all();
    }

    /** The regional agreements of a place and of the places inside it, with their progress on a day. */
    @Transactional(readOnly = true)
    public List<AgreementSummary> agreements(Ubigeo place, LocalDate today) {
        return agreements.of(place.prefix(), today);
    }
}
