package org.veeduria.platform.record.internal;

import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.veeduria.tlog.Checkpoint;
import org.veeduria.tlog.EntryBundle;
import org.veeduria.tlog.LogSource;
import org.veeduria.tlog.SignedNote;
import org.veeduria.tlog.Tile;
import org.veeduria.tlog.TlogException;

/** The published log as C2SP tlog-tiles, read from the database. Partial tiles of every size up to the published one are there. */
public final class DatabaseLog implements LogSource {
    private final LogStore store;
    private final Supplier<Optional<SignedNote>> head;

    /** The log as it is published. */
    public DatabaseLog(LogStore store) {
        this(store, store::head);
    }

    /** The log under a given head. */
    DatabaseLog(LogStore store, Supplier<Optional<SignedNote>> head) {
        this.store = store;
        this.head = head;
    }

    @Override
    public byte[] read(String path) throws NoSuchFileException {
        try {
            SignedNote note = head.get().orElseThrow(() -> new TlogException("nothing was signed yet"));
            return path.equals(CHECKPOINT) ? note.bytes() : read(Tile.parse(path), note);
        } catch (TlogException absent) {
            throw (NoSuchFileException) new NoSuchFileException(path, null, absent.getMessage()).initCause(absent);
        }
    }

    private byte[] read(Tile tile, SignedNote note) {
        if (!tile.isIn(Checkpoint.parse(note.text()).size())) {
            throw new TlogException("not signed yet");
        }
        return tile.level() == Tile.ENTRIES ? EntryBundle.write(store.entries(tile)) : store.tile(tile);
    }

    /** None: the audit looks at the rows themselves. */
    @Override
    public List<String> tiles() {
        return List.of();
    }
}
