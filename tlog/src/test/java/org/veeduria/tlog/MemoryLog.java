package org.veeduria.tlog;

import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A published log in memory that grows through {@link TileGrowth} and keeps the tiles of every signed size. */
final class MemoryLog implements LogSource {
    final SigningKey key = SigningKey.generate("example.pe/log");
    final Map<String, byte[]> files = new HashMap<>();
    private final Map<Tile, byte[]> tiles = new HashMap<>();
    private final List<byte[]> entries = new ArrayList<>();

    /** Appends numbered entries up to a size and signs it. */
    SignedNote growTo(long size) {
        List<Hash> leaves = Entries.leaves(entries.size(), size);
        tiles.putAll(TileGrowth.grow(entries.size(), tiles::get, leaves));
        while (entries.size() < size) {
            entries.add(Entries.entry(entries.size()));
        }
        tiles.forEach((tile, bytes) -> files.put(tile.path(), bytes));
        for (Tile tile : Tile.ofLevel(Tile.ENTRIES, size)) {
            int start = (int) tile.index() * Tile.FULL;
            files.put(tile.path(), EntryBundle.write(entries.subList(start, start + tile.width())));
        }
        SignedNote note = key.sign(new Checkpoint(key.verifier().name(), size, tree().root()).text());
        files.put(LogSource.CHECKPOINT, note.bytes());
        return note;
    }

    Tree tree() {
        return new TileTree(entries.size(), tiles::get).tree();
    }

    @Override
    public byte[] read(String path) throws NoSuchFileException {
        byte[] bytes = files.get(path);
        if (bytes == null) {
            throw new NoSuchFileException(path);
        }
        return bytes;
    }

    @Override
    public List<String> tiles() {
        return files.keySet().stream()
                .filter(path -> path.startsWith("tile/"))
                .sorted()
                .toList();
    }
}
