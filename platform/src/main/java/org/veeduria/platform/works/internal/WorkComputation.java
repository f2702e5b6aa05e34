package org.veeduria.platform.works.internal;

import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.veeduria.platform.contracting.ReleasesStored;
import org.veeduria.platform.shared.Recomputation;
import org.veeduria.platform.shared.Recomputations;

/** Joins contracts to works and judges all works again when works or contracts have come in. */
@Component
public class WorkComputation {
    private final JdbcClient sql;
    private final Recomputation recomputation;

    WorkComputation(Joining joining, Judging judging, JdbcClient sql, Recomputations recomputations) {
        this.sql = sql;
        this.recomputation = recomputations.of("works.flag", () -> {
            joining.run();
            judging.run();
        });
    }

    /** Computes again when the transaction that stored works has committed. */
    @EventListener
    void stored(WorksStored event) {
        recomputation.ask();
    }

    /** The same for new purchases; without any work there is nothing to join. */
    @EventListener
    void stored(ReleasesStored event) {
        if (sql.sql("select exists (select 1 from works.work)")
                .query(Boolean.class)
                .single()) {
            recomputation.ask();
        }
    }

    /** Computes all now. */
    public void run() {
        recomputation.run();
    }
}
