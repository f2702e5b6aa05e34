package org.veeduria.tlog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Copies a log into a folder of files that any web server can serve and {@link FolderLog} reads. */
public final class LogCopy {
    private final LogSource source;
    private final Path folder;

    public LogCopy(LogSource source, Path folder) {
        this.source = source;
        this.folder = folder;
    }

    /**
     * Copies what the present checkpoint covers. Files that are there already stay, so copying again only adds. The checkpoint
     * is written last: the folder never promises a tile that it lacks.
     *
     * @return the checkpoint copied; it is not verified here
     */
    public Checkpoint copy() throws IOException {
        byte[] head = source.read(LogSource.CHECKPOINT);
        Checkpoint checkpoint = Checkpoint.parse(SignedNote.parse(head).text());
        for (int level = Tile.ENTRIES; level <= Tile.top(checkpoint.size()); level++) {
            for (Tile tile : Tile.ofLevel(level, checkpoint.size())) {
                copy(tile);
            }
        }
        write(folder.resolve(LogSource.CHECKPOINT), head);
        return checkpoint;
    }

    private void copy(Tile tile) throws IOException {
        Path file = folder.resolve(tile.path());
        if (!Files.exists(file)) {
            Files.createDirectories(file.resolveSibling(""));
            write(file, source.read(tile.path()));
        }
    }

    /** Whole or not at all: a crash leaves no half file under the final name. */
    private static void write(Path file, byte[] bytes) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".new");
        Files.write(draft, bytes);
        Files.move(draft, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
