package org.veeduria.platform.shared;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.web.context.WebApplicationContext;

/** All that is derived from stored data, and what of it is still owed because a run broke off after it had stored. */
@Component
public class Recomputations {
    private static final Logger LOG = LoggerFactory.getLogger(Recomputations.class);

    private final List<Recomputation> all = new CopyOnWriteArrayList<>();
    private final JdbcClient sql;
    private final PlatformTransactionManager transactions;

    Recomputations(JdbcClient sql, PlatformTransactionManager transactions) {
        this.sql = sql;
        this.transactions = transactions;
    }

    /**
     * A computation of a room.
     *
     * @param name the same in every process on the database
     */
    public Recomputation of(String name, Runnable work) {
        Recomputation one = new Recomputation(name, work, sql, transactions);
        all.add(one);
        return one;
    }

    /** Computes what is owed; where nothing is, this costs one question each. */
    public void settle() {
        all.forEach(Recomputation::settle);
    }

    /** A site that starts pays what the run before it left owing, while it already answers. */
    @EventListener
    void ready(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof WebApplicationContext) {
            Thread.ofVirtual().name("owed").start(this::settleAtLast);
        }
    }

    private void settleAtLast() {
        try {
            settle();
        } catch (RuntimeException failure) {
            LOG.error("What is derived from the data is still that of the run before", failure);
        }
    }
}
