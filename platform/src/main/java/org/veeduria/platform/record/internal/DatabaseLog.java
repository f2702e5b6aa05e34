package org.veeduria.platform.record.internal;

import java.nio.file.NoSuchFileException;
import java.util.List;
import org.veeduria.tlog.Checkpoint;
import org.veeduria.tlog.EntryBundle;
import org.veeduria.tlog.LogSource;
import org.veeduria.tlog.SignedNote;
import org.veeduria.tlog.Tile;
import org.veeduria.tlog.TlogException;

/** The published log as C2SP tlog-tiles, read from the database. Partial tiles of every size up to the published one are there. */
public final class DatabaseLog implements LogSource {
    private final LogStore store;

    public DatabaseLog(LogStore store) {
        this.store = store;
    }

    @Override
    public byte[] read(String path) throws NoSuchFileException {
        try {
            SignedNote head = store.head().orElseThrow(() -> new TlogException("nothing was signed yet"));
            return path.equals(CHECKPOINT) ? head.bytes() : read(Tile.parse(path), head);
        } catch (TlogException absent) {
            throw (NoSuchFileException) new NoSuchFileException(path, null, absent.getMessage()).initCause(absent);
        }
    }

    private byte[] read(Tile tile, SignedNote head) {
        if (!tile.isIn(Checkpoint.parse(head.text()).size())) {
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
