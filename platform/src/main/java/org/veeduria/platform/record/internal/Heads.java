package org.veeduria.platform.record.internal;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.veeduria.tlog.Checkpoint;
import org.veeduria.tlog.SignedNote;
import org.veeduria.tlog.SigningKey;
import org.veeduria.tlog.TileTree;
import org.veeduria.tlog.TlogException;

/** Signs heads of the log, and never one that does not extend all that were signed: here, in the database, in the file. */
final class Heads {
    private final LogStore store;
    private final SigningKey key;
    private final SignedHead file;
    private volatile @Nullable SignedNote last;

    Heads(LogStore store, SigningKey key, SignedHead file) {
        this.store = store;
        this.key = key;
        this.file = file;
    }

    /**
     * The stored tree, after showing that it extends every signed head that is known. The caller holds the lock.
     *
     * @throws RecordBroken when it does not
     */
    TileTree tree(long size) {
        try {
            TileTree tree = new TileTree(size, store::tile);
            tree.tree().root();
            signed().forEach(note -> requireExtends(tree, size, Checkpoint.open(note, key.verifier())));
            return tree;
        } catch (TlogException wrong) {
            throw new RecordBroken(wrong.getMessage());
        }
    }

    /** Signs the stored tree, if it is larger than what is published. The head is on the disk before anyone sees it. */
    Optional<SignedNote> sign() {
        long size = store.size();
        TileTree tree = tree(size);
        if (publishedSize() == size) {
            return Optional.empty();
        }
        SignedNote note =
                key.sign(new Checkpoint(key.verifier().name(), size, tree.tree().root()).text());
        file.write(note);
        last = note;
        return Optional.of(note);
    }

    /** Heads that were signed; the one in the file is the newest after a crash. */
    Stream<SignedNote> signed() {
        return Stream.of(Optional.ofNullable(last), file.read(), store.head()).flatMap(Optional::stream);
    }

    private long publishedSize() {
        return store.head().map(note -> Checkpoint.parse(note.text()).size()).orElse(-1L);
    }

    private static void requireExtends(TileTree tree, long size, Checkpoint signed) {
        if (signed.size() > size) {
            throw new RecordBroken("a head of " + signed.size() + " entries was signed, but only " + size
                    + " are stored: the database is older than the log, or entries were removed");
        }
        if (!tree.tree(signed.size()).root().equals(signed.root())) {
            throw new RecordBroken(
                    "the first " + signed.size() + " entries are not those that were signed: the tables were changed");
        }
    }
}
