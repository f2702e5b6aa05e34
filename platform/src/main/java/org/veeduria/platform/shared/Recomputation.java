package org.veeduria.platform.shared;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What is derived from stored data: computed anew in a transaction of its own when the one that stored has committed. That it is owed
 * is stored with the data, so that a run which breaks off in between leaves it to the next ({@link Recomputations#settle}).
 */
public final class Recomputation {
    private static final Logger LOG = LoggerFactory.getLogger(Recomputation.class);

    private final String name;
    private final Runnable work;
    private final JdbcClient sql;
    private final TransactionTemplate own;

    Recomputation(String name, Runnable work, JdbcClient sql, PlatformTransactionManager transactions) {
        this.name = name;
        this.work = work;
        this.sql = sql;
        this.own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Runs when the current transaction has committed, however often it asks. */
    public void ask() {
        if (!TransactionSynchronizationManager.getSynchronizations().contains(afterCommit)) {
            TransactionSynchronizationManager.registerSynchronization(afterCommit);
            sql.sql("insert into shared.owed (name) values (:name)")
                    .param("name", name)
                    .update();
        }
    }

    /** Runs now. One run at a time: a later one waits, and sees what the former stored. */
    public void run() {
        own.executeWithoutResult(status -> {
            isOwedNow();
            work.run();
        });
    }

    /** Runs if it is owed. */
    void settle() {
        own.executeWithoutResult(status -> {
            if (isOwedNow()) {
                work.run();
            }
        });
    }

    /** Whether it is still owed when its turn has come; then it counts as paid if this transaction commits. */
    private boolean isOwedNow() {
        sql.sql("select pg_advisory_xact_lock(hashtext(:name))")
                .param("name", name)
                .query((row, at) -> row.getString(1))
                .list();
        return sql.sql("delete from shared.owed where name = :name")
                        .param("name", name)
                        .update()
                > 0;
    }

    private final TransactionSynchronization afterCommit = new TransactionSynchronization() {
        @Override
        public void afterCommit() {
            try {
                run();
            } catch (RuntimeException failure) {
                LOG.error("The data is stored; what {} derives from it is still that of the run before", name, failure);
            }
        }
    };
}
