package org.veeduria.platform.record.internal;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import org.veeduria.platform.record.RecordState;
import org.veeduria.tlog.Finding;

/** Runs the sequencer while the application runs: at once when something was appended here, and by itself for other processes. */
public final class SequencerLoop implements SmartLifecycle {
    private static final Logger LOG = LoggerFactory.getLogger(SequencerLoop.class);
    private static final Duration IDLE = Duration.ofMillis(250);
    private static final Duration TROUBLE = Duration.ofSeconds(5);
    private static final Duration GOODBYE = Duration.ofSeconds(10);

    private final Sequencer sequencer;
    private final RecordAudit audit;
    private final Semaphore wake = new Semaphore(0);
    private volatile RecordState state = new RecordState.Signing();
    private volatile boolean running;
    private Thread thread = Thread.currentThread();

    SequencerLoop(Sequencer sequencer, RecordAudit audit) {
        this.sequencer = sequencer;
        this.audit = audit;
    }

    public RecordState state() {
        return state;
    }

    /** Something was appended. */
    public void wake() {
        wake.release();
    }

    @Override
    public void start() {
        running = true;
        thread = Thread.ofPlatform().name("record-sequencer").daemon().start(this::work);
    }

    /** Takes what is still pending into the log, then stops. */
    @Override
    public void stop() {
        boolean began = running;
        running = false;
        wake();
        try {
            if (began) {
                thread.join(GOODBYE);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void work() {
        while (running && !isWholeAtStart()) {
            rest(TROUBLE);
        }
        Duration rest = Duration.ZERO;
        while (running) {
            rest(rest);
            rest = round();
        }
        while (state instanceof RecordState.Signing && round().isZero()) {
            LOG.debug("last entries taken into the record");
        }
    }

    /** How long to rest before the next round. */
    private Duration round() {
        try {
            int taken = sequencer.round();
            state = new RecordState.Signing();
            return taken > 0 ? Duration.ZERO : IDLE;
        } catch (RecordBroken broken) {
            refuse(broken.reason());
        } catch (DataAccessException | TransactionException failure) {
            LOG.warn("The record waits for the database: {}", failure.getMessage());
        } catch (RuntimeException failure) {
            LOG.error("The record could not be signed", failure);
        }
        return TROUBLE;
    }

    private boolean isWholeAtStart() {
        try {
            List<Finding> findings = audit.findings();
            if (!findings.isEmpty()) {
                refuse(findings.size() + " differences, the first: " + findings.getFirst());
            }
            return findings.isEmpty();
        } catch (DataAccessException | TransactionException failure) {
            LOG.warn("The record waits for the database: {}", failure.getMessage());
        } catch (RuntimeException failure) {
            refuse("it could not be checked: " + failure);
        }
        return false;
    }

    private void refuse(String reason) {
        state = new RecordState.Refusing(reason);
        LOG.error(
                "NOTHING MORE IS SIGNED INTO THE PUBLIC RECORD: {}. New entries are kept and wait. Restore the database,"
                        + " or the folder 'log' beside it, to the same moment",
                reason);
    }

    private void rest(Duration duration) {
        try {
            if (wake.tryAcquire(duration.toMillis(), TimeUnit.MILLISECONDS)) {
                wake.drainPermits();
            }
        } catch (InterruptedException interrupted) {
            running = false;
        }
    }
}
