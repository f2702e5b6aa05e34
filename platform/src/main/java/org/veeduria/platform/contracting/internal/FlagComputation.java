package org.veeduria.platform.contracting.internal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
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
import org.veeduria.engine.flags.Indicator;
import org.veeduria.engine.flags.coverage.Coverage;
import org.veeduria.engine.flags.process.ContractingProcess;
import org.veeduria.engine.flags.read.Malformed;
import org.veeduria.engine.flags.read.ProcessReader;
import org.veeduria.engine.flags.run.Analysis;
import org.veeduria.engine.flags.run.Share;
import org.veeduria.engine.flags.settings.Settings;
import org.veeduria.platform.contracting.Indicators;
import org.veeduria.platform.contracting.ReleasesStored;
import org.veeduria.platform.shared.LongWork;

/** Runs the engine's indicators over all stored processes and replaces the flags of the former run, in one transaction. */
@Component
public class FlagComputation {
    private static final Logger LOG = LoggerFactory.getLogger(FlagComputation.class);

    /** One run at a time: a later one waits, and sees what the former stored. */
    private static final long LOCK = 0x5645_4544_5552_4941L;

    private final ReleaseStore releases;
    private final FlagStore flags;
    private final Indicators indicators;
    private final JdbcClient sql;
    private final TransactionTemplate own;

    FlagComputation(
            ReleaseStore releases,
            FlagStore flags,
            Indicators indicators,
            JdbcClient sql,
            PlatformTransactionManager transactions) {
        this.releases = releases;
        this.flags = flags;
        this.indicators = indicators;
        this.sql = sql;
        this.own = new TransactionTemplate(transactions);
        own.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Computes the flags again when the transaction that stored has committed, once for each transaction. */
    @EventListener
    void stored(ReleasesStored event) {
        boolean asked =
                TransactionSynchronizationManager.getSynchronizations().stream().anyMatch(Recompute.class::isInstance);
        if (!asked) {
            TransactionSynchronizationManager.registerSynchronization(new Recompute());
        }
    }

    /** Computes all flags now. */
    public void run() {
        own.executeWithoutResult(status -> {
            sql.sql("select pg_advisory_xact_lock(:lock)")
                    .param("lock", LOCK)
                    .query((row, i) -> row.getString(1))
                    .list();
            compute();
        });
    }

    private void compute() {
        AtomicLong done = new AtomicLong();
        long all = sql.sql("select count(*) from contracting.process")
                .query(Long.class)
                .single();
        Runnable step = () -> LongWork.at("flags", done.incrementAndGet(), all);
        flags.replace(fold(false, step), fold(true, step), indicators.version(), Instant.now());
    }

    /** Real and invented purchases are compared each among themselves. */
    private Fold fold(boolean fictional, Runnable step) {
        List<Indicator> all = indicators.computed();
        Analysis analysis = Analysis.of(all, Settings.NONE, true);
        ProcessReader reader = new ProcessReader(analysis.needs(), analysis.preparation());
        Share share = analysis.start();
        Coverage coverage = new Coverage(all);
        try (Stream<String> stored = releases.all(fictional)) {
            stored.forEach(release -> {
                observe(release, reader, share, coverage);
                step.run();
            });
        }
        return new Fold(share.conclude(), coverage);
    }

    private static void observe(String release, ProcessReader reader, Share share, Coverage coverage) {
        byte[] text = release.getBytes(StandardCharsets.UTF_8);
        byte[] padded = Arrays.copyOf(text, text.length + ProcessReader.SLACK);
        try {
            ContractingProcess process = reader.read(padded, 0, text.length, 0);
            if (process != null) {
                share.observe(process);
                coverage.observe(process);
            }
        } catch (Malformed failure) {
            throw new IllegalStateException("A stored release is not JSON any more", failure);
        }
    }

    private final class Recompute implements TransactionSynchronization {
        @Override
        public void afterCommit() {
            try {
                run();
            } catch (RuntimeException failure) {
                LOG.error("The processes are stored; their flags are still those of the run before", failure);
            }
        }
    }
}
