package org.veeduria.platform.database;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A running PostgreSQL server, as its {@code postmaster.pid} tells: first line the process, fourth the port. */
record Postmaster(long process, int port) {
    /** The server that runs on a cluster's folder; none where the file is stale (its process ended or is another program). */
    static Optional<Postmaster> on(Path cluster) throws IOException {
        try {
            List<String> lines = Files.readAllLines(cluster.resolve("postmaster.pid"));
            if (lines.size() < 4) {
                return Optional.empty();
            }
            Postmaster told = new Postmaster(
                    Long.parseLong(lines.get(0).strip()),
                    Integer.parseInt(lines.get(3).strip()));
            return told.isPostgres(cluster) ? Optional.of(told) : Optional.empty();
        } catch (NoSuchFileException | NumberFormatException stopped) {
            return Optional.empty();
        }
    }

    /** After a crash of the machine another program may have the number: the server works in its folder, whoever started it. */
    private boolean isPostgres(Path cluster) throws IOException {
        Path told = Path.of("/proc", Long.toString(process));
        try {
            return Files.readString(told.resolve("comm")).startsWith("postgres")
                    && Files.isSameFile(told.resolve("cwd"), cluster);
        } catch (NoSuchFileException | AccessDeniedException goneOrAnothers) {
            return false;
        }
    }
}
