package org.veeduria.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;

/** The folder that holds everything this site keeps: only its owner may look inside. */
record DataFolder(Path path) {
    /** Below this PostgreSQL's write-ahead log may not fit any more. */
    static final long LEAST_FREE_MB = 300;

    static DataFolder prepare(Path path) {
        try {
            Files.createDirectories(path);
            if (!Files.isWritable(path)) {
                throw new DatabaseTrouble("read-only", path);
            }
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
            long free = Files.getFileStore(path).getUsableSpace() >> 20;
            if (free < LEAST_FREE_MB) {
                throw new DatabaseTrouble("full", free, path, LEAST_FREE_MB);
            }
            return new DataFolder(path.toRealPath());
        } catch (IOException refused) {
            throw new DatabaseTrouble("read-only", path);
        }
    }

    Path cluster() {
        return path.resolve("postgres");
    }

    Path log() {
        return path.resolve("postgres.log");
    }

    /** The name of one of its files as it is from inside the folder. */
    Path inside(Path file) {
        return path.relativize(file);
    }

    Path lock(String name) {
        return path.resolve(name + ".lock");
    }

    private Path passwordFile() {
        return path.resolve("postgres.password");
    }

    /** The password of this folder's database. Written once, by a random draw, for the owner's eyes only. */
    String password() {
        try {
            if (!Files.exists(passwordFile())) {
                throw new DatabaseTrouble("password", passwordFile());
            }
            return Files.readString(passwordFile()).strip();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Path newPassword() throws IOException {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        Path fresh = path.resolve("postgres.password.new");
        Files.deleteIfExists(fresh);
        var rights = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        try (FileChannel file =
                FileChannel.open(fresh, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), rights)) {
            file.write(ByteBuffer.wrap(HexFormat.of().formatHex(random).getBytes(StandardCharsets.US_ASCII)));
            file.force(true);
        }
        return fresh;
    }

    /** Makes the names of its files durable: a power cut after the first start must not leave a database without its password. */
    void sync() throws IOException {
        try (FileChannel folder = FileChannel.open(path, StandardOpenOption.READ)) {
            folder.force(true);
        }
    }

    void keepPassword(Path fresh) throws IOException {
        Files.move(fresh, passwordFile(), StandardCopyOption.REPLACE_EXISTING);
    }
}
