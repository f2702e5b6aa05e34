package org.veeduria.platform.works.internal;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.veeduria.platform.contracting.ReleasesStored;

/** Joins contracts to works and judges all works again when works or contracts have come in, in a transaction of its own. */
@Component
public class WorkComputation {
    private static final Logger LOG = LoggerFactory.getLogger(WorkComputation.class);

    /** One run at a time: a later one waits, and sees what the former stored. */
    private static final long LOCK = 0x5645_4544_574F_524BL;

    private final Joining joining;
    private final Judging judging;
    private final JdbcClient sql;
    private final TransactionTemplate own;

    WorkComputation(Joining joining, Judging judging, JdbcClient sql, PlatformTransactionManager transactions) {
        this.joining = joining;
        this.judging = judging;
        this.sql = sql;
        this.own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Computes again when the transaction that stored works has committed, once for each transaction. */
    @EventListener
    void stored(WorksStored event) {
        ask();
    }

    /** The same for new purchases; without any work there is nothing to join. */
    @EventListener
    void stored(ReleasesStored event) {
        if (sql.sql("select exists (select 1 from works.work)")
                .query(Boolean.class)
                .single()) {
            ask();
        }
    }

    private void ask() {
        boolean asked =
                TransactionSynchronizationManager.getSynchronizations().stream().anyMatch(Recompute.class::isInstance);
        if (!asked) {
            TransactionSynchronizationManager.registerSynchronization(new Recompute());
        }
    }

    /** Computes all now. */
    public void run() {
        own.executeWithoutResult(status -> {
            sql.sql("select pg_advisory_xact_lock(:lock)")
                    .param("lock", LOCK)
                    .query((row, i) -> row.getString(1))
                    .list();
            joining.run();
            judging.run();
        });
    }

    private final class Recompute implements TransactionSynchronization {
        @Override
        public void afterCommit() {
            try {
                run();
            } catch (RuntimeException failure) {
                LOG.error("The works are stored; their flags are still those of the run before", failure);
            }
        }
    }
}
