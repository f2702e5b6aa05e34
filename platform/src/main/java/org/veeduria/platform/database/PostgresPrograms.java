package org.veeduria.platform.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's own programs, unpacked once into the user's cache and run from there. */
record PostgresPrograms(Path home) {
    /** The release in the archive; the cache folder is named after it. */
    static final String RELEASE = "18.6";

    static final String MAJOR = "18";

    /** Longer than the programs' own time limits; what takes longer hangs, on a disk that does not answer. */
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private static final String ARCHIVE = "/postgres-linux-x86_64.txz";

    static PostgresPrograms unpacked(DataFolder data) {
        String system = System.getProperty("os.name") + " " + System.getProperty("os.arch");
        if (!"Linux amd64".equals(system)) {
            throw new DatabaseTrouble("platform", system);
        }
        Path cache = cache(data);
        Path home = cache.resolve("postgres-" + RELEASE);
        try {
            if (!Files.isDirectory(home)) {
                Files.createDirectories(cache);
                settle(unpack(Files.createTempDirectory(cache, "unpacking")), home);
            }
            return new PostgresPrograms(home);
        } catch (IOException failure) {
            throw new UncheckedIOException("PostgreSQL could not be unpacked into " + home, failure);
        }
    }

    /** {@code $XDG_CACHE_HOME/veeduria} or {@code ~/.cache/veeduria}; the data folder for a user without a home. */
    private static Path cache(DataFolder data) {
        String named = System.getenv("XDG_CACHE_HOME");
        Path base =
                named == null || named.isBlank() ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(named);
        try {
            Path cache = Files.createDirectories(base.resolve("veeduria"));
            return Files.isWritable(cache) ? cache : data.path().resolve("cache");
        } catch (IOException noHome) {
            return data.path().resolve("cache");
        }
    }

    private static Path unpack(Path into) throws IOException {
        try (InputStream packed = PostgresPrograms.class.getResourceAsStream(ARCHIVE)) {
            if (packed == null) {
                throw new IOException("the archive " + ARCHIVE + " is not on the class path");
            }
            TarArchiveInputStream tar = new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(packed)));
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                place(entry, tar, entry.resolveIn(into));
            }
        }
        Files.setPosixFilePermissions(into, PosixFilePermissions.fromString("rwxr-xr-x"));
        return into;
    }

    private static void place(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.resolveSibling("."));
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, target);
            boolean program = (entry.getMode() & 0100) != 0;
            Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(program ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    /** Two that unpack at once both end with the folder of the one that was first. */
    private static void settle(Path unpacked, Path home) throws IOException {
        try {
            Files.move(unpacked, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileAlreadyExistsException | DirectoryNotEmptyException other) {
            FileSystemUtils.deleteRecursively(unpacked);
        }
    }

    /**
     * Runs one program to its end, in the folder of its output, and gives what it printed. PostgreSQL refuses to run as root, so root runs it inside a user
     * namespace where it is nobody.
     */
    Outcome run(String program, List<String> arguments, Path output) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>();
        if ("root".equals(System.getProperty("user.name"))) {
            line.addAll(List.of("unshare", "-U"));
        }
        line.add(home.resolve("bin").resolve(program).toString());
        line.addAll(arguments);
        ProcessBuilder builder =
                new ProcessBuilder(line).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.directory(output.toAbsolutePath().resolveSibling("").toFile());
        builder.environment().put("LC_ALL", "C");
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        Process running = builder.start();
        if (!running.waitFor(PATIENCE)) {
            running.destroyForcibly();
            return new Outcome(1, program + " > " + PATIENCE);
        }
        return new Outcome(running.exitValue(), Files.readString(output).strip());
    }

    record Outcome(int exit, String printed) {
        boolean succeeded() {
            return exit == 0;
        }
    }
}
