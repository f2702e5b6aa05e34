package org.veeduria.tlog;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.veeduria.tlog.Finding.Fault;

/**
 * Checks a whole published log: rebuilds every hash from the entries, compares every tile, the signed root, and the state
 * that an older checkpoint signed. Memory does not grow with the log.
 */
public final class LogCheck {
    private final LogSource source;
    private final VerifierKey key;
    private final LongConsumer progress;
    private final List<Finding> findings = new ArrayList<>();
    private final List<List<Hash>> levels = new ArrayList<>();
    private final Frontier frontier = new Frontier();
    private long tiles;

    /** @param progress told the number of entries checked so far */
    public LogCheck(LogSource source, VerifierKey key, LongConsumer progress) {
        this.source = source;
        this.key = key;
        this.progress = progress;
    }

    /** Runs the check, once. */
    public LogReport run(Optional<SignedNote> older) {
        Optional<Checkpoint> head = checkpoint();
        Optional<Checkpoint> old = older.flatMap(this::olderCheckpoint);
        head.ifPresent(checkpoint -> compare(checkpoint, old));
        return new LogReport(frontier.size(), tiles, findings);
    }

    private Optional<Checkpoint> checkpoint() {
        Optional<byte[]> bytes = read(LogSource.CHECKPOINT);
        try {
            return bytes.map(SignedNote::parse).map(note -> Checkpoint.open(note, key));
        } catch (TlogException wrong) {
            find(Fault.CHECKPOINT, LogSource.CHECKPOINT, wrong.getMessage());
            return Optional.empty();
        }
    }

    private Optional<Checkpoint> olderCheckpoint(SignedNote note) {
        try {
            return Optional.of(Checkpoint.open(note, key));
        } catch (TlogException wrong) {
            find(Fault.CHECKPOINT, "older checkpoint", wrong.getMessage());
            return Optional.empty();
        }
    }

    private void compare(Checkpoint head, Optional<Checkpoint> old) {
        old.filter(older -> older.size() > head.size())
                .ifPresent(older -> find(
                        Fault.REWRITTEN,
                        LogSource.CHECKPOINT,
                        "has " + head.size() + " entries, the older checkpoint had " + older.size()));
        compareOld(old);
        for (long index = 0; index * Tile.FULL < head.size(); index++) {
            if (!compareLeaves(Tile.of(Tile.ENTRIES, index, head.size()), old)) {
                return;
            }
        }
        finishLevels(head.size());
        if (!frontier.root().equals(head.root())) {
            find(
                    Fault.ROOT,
                    LogSource.CHECKPOINT,
                    "the entries have the root " + frontier.root() + ", signed is " + head.root());
        }
        compareListed(head.size());
    }

    /** False when nothing can be said of what follows. */
    private boolean compareLeaves(Tile entries, Optional<Checkpoint> old) {
        Tile tile = new Tile(0, entries.index(), entries.width());
        Optional<byte[]> hashes = readTile(tile);
        Optional<List<Hash>> leaves = readEntries(entries);
        if (leaves.isPresent() && hashes.isPresent()) {
            compareHashes(tile, leaves.get(), hashes.get(), Fault.ENTRY);
        }
        List<Hash> known = leaves.or(() -> hashes.map(LogCheck::split)).orElse(List.of());
        for (Hash leaf : known) {
            frontier.add(leaf);
            compareOld(old);
        }
        progress.accept(frontier.size());
        known.forEach(leaf -> push(0, leaf));
        return known.size() == entries.width();
    }

    private void compareOld(Optional<Checkpoint> old) {
        old.filter(older -> older.size() == frontier.size())
                .filter(older -> !older.root().equals(frontier.root()))
                .ifPresent(older -> find(
                        Fault.REWRITTEN,
                        "older checkpoint",
                        "its " + older.size() + " entries had the root " + older.root() + ", now they have "
                                + frontier.root()));
    }

    private Optional<List<Hash>> readEntries(Tile entries) {
        try {
            return readTile(entries)
                    .map(bytes -> EntryBundle.read(bytes, entries.width()).stream()
                            .map(Rfc6962::leaf)
                            .toList());
        } catch (TlogException wrong) {
            find(Fault.ENTRY, entries.path(), wrong.getMessage());
            return Optional.empty();
        }
    }

    /** Adds a hash to a level; a level that has a full tile hands its hash to the next. Level 0 was compared already. */
    private void push(int level, Hash hash) {
        while (levels.size() <= level) {
            levels.add(new ArrayList<>(Tile.FULL));
        }
        List<Hash> open = levels.get(level);
        open.add(hash);
        if (open.size() == Tile.FULL) {
            long index = (frontier.size() >> (Tile.HEIGHT * (level + 1))) - 1;
            compareUpper(level, Math.max(index, 0), open);
            Hash over = TileTree.fold(join(open), 0, Tile.FULL);
            open.clear();
            push(level + 1, over);
        }
    }

    private void finishLevels(long size) {
        for (int level = 0; level < levels.size(); level++) {
            if (!levels.get(level).isEmpty()) {
                compareUpper(level, Tile.hashes(level, size) / Tile.FULL, levels.get(level));
            }
        }
    }

    private void compareUpper(int level, long index, List<Hash> expected) {
        if (level > 0) {
            Tile tile = new Tile(level, index, expected.size());
            readTile(tile).ifPresent(bytes -> compareHashes(tile, expected, bytes, Fault.TILE));
        }
    }

    private void compareHashes(Tile tile, List<Hash> expected, byte[] bytes, Fault fault) {
        byte[] wanted = join(expected);
        if (bytes.length != wanted.length) {
            find(Fault.TILE, tile.path(), "has " + bytes.length + " bytes, not " + wanted.length);
        } else if (!Arrays.equals(bytes, wanted)) {
            int position = Arrays.mismatch(bytes, wanted) / Hash.LENGTH;
            find(
                    fault,
                    tile.path(),
                    "hash " + position + " (number " + (tile.index() * Tile.FULL + position) + " of its level) is "
                            + Hash.at(bytes, position) + ", from below it follows as " + expected.get(position));
        }
    }

    /** Where files can be listed, older partial tiles must be the beginning of what stands there now, and nothing else may lie there. */
    private void compareListed(long size) {
        try {
            source.tiles().forEach(path -> compareListed(path, size));
        } catch (IOException failure) {
            find(Fault.MISSING, "tile", String.valueOf(failure.getMessage()));
        }
    }

    private void compareListed(String path, long size) {
        try {
            Tile tile = Tile.parse(path);
            if (!tile.isIn(size)) {
                find(Fault.STRAY, path, "lies beyond the " + size + " signed entries");
            } else if (tile.width() < Tile.of(tile.level(), tile.index(), size).width()) {
                comparePartial(tile, Tile.of(tile.level(), tile.index(), size));
            }
        } catch (TlogException wrong) {
            find(Fault.STRAY, path, wrong.getMessage());
        }
    }

    private void comparePartial(Tile partial, Tile whole) {
        byte[] now = readTile(whole).orElse(new byte[0]);
        byte[] before = readTile(partial).orElse(new byte[0]);
        int length = partial.level() == Tile.ENTRIES ? before.length : partial.width() * Hash.LENGTH;
        boolean begins =
                before.length == length && length <= now.length && Arrays.equals(before, Arrays.copyOf(now, length));
        if (!begins || (partial.level() == Tile.ENTRIES && !holds(before, partial.width()))) {
            find(Fault.TILE, partial.path(), "is not the beginning of " + whole.path());
        }
    }

    private static boolean holds(byte[] bundle, int count) {
        try {
            return EntryBundle.read(bundle, count).size() == count;
        } catch (TlogException wrong) {
            return false;
        }
    }

    private Optional<byte[]> readTile(Tile tile) {
        tiles++;
        return read(tile.path());
    }

    private Optional<byte[]> read(String path) {
        try {
            return Optional.of(source.read(path));
        } catch (IOException failure) {
            find(Fault.MISSING, path, failure.toString());
            return Optional.empty();
        }
    }

    private void find(Fault fault, String place, String detail) {
        findings.add(new Finding(fault, place, detail));
    }

    private static List<Hash> split(byte[] tile) {
        List<Hash> hashes = new ArrayList<>();
        for (int i = 0; i < tile.length / Hash.LENGTH; i++) {
            hashes.add(Hash.at(tile, i));
        }
        return hashes;
    }

    private static byte[] join(List<Hash> hashes) {
        byte[] tile = new byte[hashes.size() * Hash.LENGTH];
        for (int i = 0; i < hashes.size(); i++) {
            hashes.get(i).into(tile, i * Hash.LENGTH);
        }
        return tile;
    }
}
