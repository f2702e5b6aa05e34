package org.veeduria.platform.budget.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.util.FileSystemUtils;

/**
 * Where the bulk rows lie: {@code <data>/budget/<hash of the file>}, never changed once they are there. A folder is made under a name with a
 * point, made durable, renamed, and only then named by a committed transaction; what no transaction names is swept at the next start.
 */
@Component
class BudgetFolder {
    private static final String UNFINISHED = ".";

    private final Path folder;

    BudgetFolder(@Value("${veeduria.data}") Path data) {
        folder = data.toAbsolutePath().normalize().resolve("budget");
    }

    /** Everything; DuckDB may read below it and nowhere else. */
    Path root() {
        try {
            return Files.createDirectories(folder);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The folder of a file that was taken in. */
    Path of(String hash) {
        return folder.resolve(hash);
    }

    /** An empty folder to make a file's rows in. */
    Path unfinished(String hash) throws IOException {
        Path fresh = folder.resolve(UNFINISHED + hash);
        FileSystemUtils.deleteRecursively(fresh);
        return Files.createDirectories(fresh);
    }

    /** The unfinished folder becomes the file's, durable before the caller's transaction commits; gone again if it does not. */
    void keep(String hash) throws IOException {
        Path made = folder.resolve(UNFINISHED + hash);
        try (Stream<Path> all = Files.walk(made)) {
            for (Path path : all.toList()) {
                force(path);
            }
        }
        FileSystemUtils.deleteRecursively(of(hash));
        Files.move(made, of(hash), StandardCopyOption.ATOMIC_MOVE);
        force(folder);
        afterwards(TransactionSynchronization.STATUS_ROLLED_BACK, hash);
    }

    /** Removes the folder once the caller's transaction has committed. */
    void forget(String hash) {
        afterwards(TransactionSynchronization.STATUS_COMMITTED, hash);
    }

    /** Removes what an interrupted load left. */
    void sweep(Set<String> known) throws IOException {
        try (Stream<Path> all = Files.list(root())) {
            List<Path> strays = all.filter(path -> !known.contains(String.valueOf(path.getFileName())))
                    .toList();
            for (Path stray : strays) {
                FileSystemUtils.deleteRecursively(stray);
            }
        }
    }

    private void afterwards(int outcome, String hash) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                if (status == outcome) {
                    FileSystemUtils.deleteRecursively(of(hash).toFile());
                }
            }
        });
    }

    private static void force(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
