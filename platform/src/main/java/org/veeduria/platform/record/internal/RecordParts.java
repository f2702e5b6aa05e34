package org.veeduria.platform.record.internal;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.veeduria.tlog.SigningKey;
import org.veeduria.tlog.VerifierKey;

/** The pieces of the record that belong to one database and one signing key. */
public final class RecordParts implements AutoCloseable {
    private final SigningKey key;
    private final LogStore store;
    private final PendingStore pending;
    private final Witnesses witnesses;
    private final RecordAudit audit;
    private final SequencerLoop loop;
    private final Acknowledged acknowledged;
    private final GroupCommit group;
    private final Erasure erasure;
    private final Clock clock = Clock.systemUTC();

    private RecordParts(RecordSettings settings, DataSource source, TransactionTemplate transaction) {
        key = LogKey.of(settings);
        store = new LogStore(source);
        pending = new PendingStore(source, new Seal(key));
        acknowledged = new Acknowledged(source);
        witnesses =
                new Witnesses(settings.witnesses().stream().map(Witness::parse).toList(), settings.witnessTimeout());
        Heads heads = new Heads(store, key, new SignedHead(settings.signed()));
        audit = new RecordAudit(source, transaction, store, pending, heads, key.verifier());
        loop = new SequencerLoop(new Sequencer(transaction, pending, acknowledged, store, heads, witnesses), audit);
        group = new GroupCommit(pending, transaction, this::committed);
        erasure = new Erasure(source, transaction);
    }

    static RecordParts assemble(RecordSettings settings, DataSource source, TransactionTemplate transaction) {
        return new RecordParts(settings, source, transaction);
    }

    /** Records in the caller's transaction; where there is none, durably before it returns. */
    public UUID append(org.veeduria.platform.record.EntryType type, byte[] json) {
        Submission submission = Submission.of(type, json, clock.instant());
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            pending.add(submission);
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    committed(List.of(submission));
                }
            });
        } else {
            group.commit(submission);
        }
        return submission.id();
    }

    private void committed(List<Submission> entries) {
        entries.forEach(entry -> acknowledged.add(entry.id()));
        loop.wake();
    }

    public boolean isPending(UUID id) {
        return pending.contains(id);
    }

    public VerifierKey key() {
        return key.verifier();
    }

    public LogStore store() {
        return store;
    }

    public RecordAudit audit() {
        return audit;
    }

    public SequencerLoop loop() {
        return loop;
    }

    public Erasure erasure() {
        return erasure;
    }

    @Override
    public void close() {
        group.close();
        witnesses.close();
    }
}
