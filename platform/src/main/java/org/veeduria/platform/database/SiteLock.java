package org.veeduria.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Says that a site runs on a data folder: only one may. It is gone with the process, however that ends. */
final class SiteLock implements AutoCloseable {
    private final FileChannel file;

    private SiteLock(FileChannel file) {
        this.file = file;
    }

    static SiteLock take(Path folder) {
        DataFolder data = DataFolder.prepare(folder);
        try {
            FileChannel file = Users.open(data.lock("site"));
            if (!locked(file)) {
                String holder = holder(file);
                file.close();
                throw new DatabaseTrouble("busy", folder, holder);
            }
            file.truncate(0);
            file.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8)), 0);
            return new SiteLock(file);
        } catch (IOException failure) {
            throw new UncheckedIOException("The lock of " + folder + " could not be taken", failure);
        }
    }

    private static boolean locked(FileChannel file) throws IOException {
        try {
            return file.tryLock() != null;
        } catch (OverlappingFileLockException ourselves) {
            return false;
        }
    }

    private static String holder(FileChannel file) throws IOException {
        ByteBuffer text = ByteBuffer.allocate(32);
        file.read(text, 0);
        return new String(text.array(), 0, text.position(), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        try {
            file.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
