package org.veeduria.platform.record.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.support.TransactionTemplate;
import org.veeduria.tlog.Checkpoint;
import org.veeduria.tlog.Rfc6962;
import org.veeduria.tlog.SignedNote;
import org.veeduria.tlog.Tile;
import org.veeduria.tlog.TileGrowth;
import org.veeduria.tlog.TileTree;

/**
 * Gives pending entries their place in the log, then signs its head. Several processes may do so on one database: each step
 * holds a lock of the database and starts from what is stored.
 */
final class Sequencer {
    private final TransactionTemplate transaction;
    private final PendingStore pending;
    private final Acknowledged acknowledged;
    private final LogStore store;
    private final Heads heads;
    private final Witnesses witnesses;

    Sequencer(
            TransactionTemplate transaction,
            PendingStore pending,
            Acknowledged acknowledged,
            LogStore store,
            Heads heads,
            Witnesses witnesses) {
        this.transaction = transaction;
        this.pending = pending;
        this.acknowledged = acknowledged;
        this.store = store;
        this.heads = heads;
        this.witnesses = witnesses;
    }

    /**
     * One batch into the log, one head signed, cosigned and published.
     *
     * @return how many entries were taken
     * @throws RecordBroken when the stored log contradicts what was signed
     */
    int round() {
        if (store.head().isEmpty()) {
            sign();
        }
        List<Submission> taken = taken();
        if (taken.isEmpty()) {
            acknowledged.requireAll();
        }
        acknowledged.arrived(taken);
        if (!sign()) {
            store.head().filter(witnesses::canImprove).ifPresent(this::publish);
        }
        return taken.size();
    }

    private List<Submission> taken() {
        try {
            List<Submission> taken = transaction.execute(status -> sequence());
            return taken == null ? List.of() : taken;
        } catch (DuplicateKeyException twice) {
            throw new RecordBroken("an entry waits twice, or is in the log already: " + twice.getMessage());
        }
    }

    /** Whether there was something new to sign. */
    private boolean sign() {
        Optional<SignedNote> signed = transaction.execute(status -> {
            store.lock();
            return heads.sign();
        });
        if (signed == null || signed.isEmpty()) {
            return false;
        }
        publish(signed.get());
        return true;
    }

    /** Entries and tiles are durable together, and before any head covers them. */
    private List<Submission> sequence() {
        store.lock();
        PendingStore.Batch batch = pending.oldest();
        if (batch == null || batch.submissions().isEmpty()) {
            return List.of();
        }
        long size = store.size();
        heads.tree(size);
        Map<Tile, byte[]> tiles = TileGrowth.grow(
                size,
                store::tile,
                batch.submissions().stream()
                        .map(submission -> Rfc6962.leaf(submission.leaf()))
                        .toList());
        store.append(size, batch, tiles);
        pending.remove(batch);
        return batch.submissions();
    }

    private void publish(SignedNote note) {
        Checkpoint checkpoint = Checkpoint.parse(note.text());
        SignedNote cosigned = witnesses.cosign(note, checkpoint, new TileTree(checkpoint.size(), store::tile));
        transaction.executeWithoutResult(status -> {
            store.lock();
            store.publish(checkpoint, cosigned);
        });
    }
}
