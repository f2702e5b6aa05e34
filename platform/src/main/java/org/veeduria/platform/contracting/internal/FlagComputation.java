package org.veeduria.platform.contracting.internal;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
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
import org.veeduria.platform.shared.Recomputation;
import org.veeduria.platform.shared.Recomputations;

/** Runs the engine's indicators over all stored processes and replaces the flags of the former run, in one transaction. */
@Component
public class FlagComputation {
    private final ReleaseStore releases;
    private final FlagStore flags;
    private final Indicators indicators;
    private final JdbcClient sql;
    private final Recomputation recomputation;

    FlagComputation(
            ReleaseStore releases,
            FlagStore flags,
            Indicators indicators,
            JdbcClient sql,
            Recomputations recomputations) {
        this.releases = releases;
        this.flags = flags;
        this.indicators = indicators;
        this.sql = sql;
        this.recomputation = recomputations.of("contracting.flag", this::compute);
    }

    /** Computes the flags again when the transaction that stored has committed. */
    @EventListener
    void stored(ReleasesStored event) {
        recomputation.ask();
    }

    /** Computes all flags now. */
    public void run() {
        recomputation.run();
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
}
