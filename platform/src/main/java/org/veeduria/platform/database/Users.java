package org.veeduria.platform.database;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * The processes that use a data folder's server. Each holds a shared lock while it lives, which the system takes back when it
 * is killed: the first one in starts the server, the last one out stops it.
 */
final class Users implements AutoCloseable {
    private final FileChannel door;
    private final FileChannel present;
    private @Nullable FileLock mine;

    private Users(FileChannel door, FileChannel present) {
        this.door = door;
        this.present = present;
    }

    static Users of(DataFolder data) throws IOException {
        return new Users(open(data.lock("door")), open(data.lock("users")));
    }

    static FileChannel open(Path file) throws IOException {
        return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
    }

    /** One process at a time starts or stops the server. */
    <T> T throughTheDoor(Errand<T> errand) throws IOException {
        FileLock turn = door.lock();
        try {
            return errand.run();
        } finally {
            turn.release();
        }
    }

    interface Errand<T> {
        T run() throws IOException;
    }

    /** Whether no living process uses the server. */
    boolean nobody() throws IOException {
        try (FileLock alone = present.tryLock()) {
            return alone != null;
        }
    }

    void enter() throws IOException {
        mine = present.lock(0, Long.MAX_VALUE, true);
    }

    void leave() throws IOException {
        if (mine != null) {
            mine.release();
        }
    }

    @Override
    public void close() throws IOException {
        present.close();
        door.close();
    }
}
