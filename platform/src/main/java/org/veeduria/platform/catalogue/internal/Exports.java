package org.veeduria.platform.catalogue.internal;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.FileSystemUtils;

/**
 * Whole tables as files, each written once for each version of its content, so that a broken download can go on where
 * it stopped and its checksum is known. A file is named {@code <version>~<sha256>~<name>}.
 */
@Component
public class Exports {
    private static final Pattern NAME = Pattern.compile("([^~]*)~([0-9a-f]{64})~(.*)");

    private final Path folder;
    private final Map<String, ReentrantLock> writing = new ConcurrentHashMap<>();

    Exports(@Value("${veeduria.data}") Path data) {
        folder = data.resolve("exports");
    }

    /** The whole file in its present version, written now where it is not there. */
    public Prepared whole(Download download) throws IOException {
        ReentrantLock lock = writing.computeIfAbsent(download.name(), name -> new ReentrantLock());
        lock.lock();
        try {
            Optional<Prepared> there = prepared(download);
            return there.isPresent() ? there.get() : prepare(download);
        } finally {
            lock.unlock();
        }
    }

    /** The whole file, if it is there in its present version. */
    public Optional<Prepared> prepared(Download download) throws IOException {
        String version = safe(download.version());
        return files(download.name()).stream()
                .filter(file -> file.version().equals(version))
                .findFirst();
    }

    /** Removes all prepared files; they are written again when they are asked for. */
    public void forget() {
        FileSystemUtils.deleteRecursively(folder.toFile());
    }

    private Prepared prepare(Download download) throws IOException {
        List<Prepared> former = files(download.name());
        String version = safe(download.version());
        Path unfinished = Files.createTempFile(Files.createDirectories(folder), "unfinished", "");
        try {
            String sha256 = write(download, unfinished);
            Path file = folder.resolve(version + "~" + sha256 + "~" + download.name());
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
            for (Prepared old : former) {
                Files.deleteIfExists(old.file());
            }
            return Prepared.of(file);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private static String write(Download download, Path file) throws IOException {
        MessageDigest digest = sha256();
        try (OutputStream out = new DigestOutputStream(new BufferedOutputStream(Files.newOutputStream(file)), digest)) {
            download.write(Map.of(), out);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private List<Prepared> files(String name) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith("~" + name))
                    .map(Prepared::of)
                    .toList();
        }
    }

    private static String safe(String version) {
        return version.replaceAll("[^A-Za-z0-9.-]", "_");
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    /** A file ready to be sent. */
    public record Prepared(Path file, String version, String sha256) {
        static Prepared of(Path file) {
            Matcher name = NAME.matcher(file.getFileName().toString());
            if (!name.matches()) {
                throw new IllegalStateException("Not a file of ours: " + file);
            }
            return new Prepared(file, name.group(1), name.group(2));
        }

        public long bytes() throws IOException {
            return Files.size(file);
        }

        public Instant modified() throws IOException {
            return Files.getLastModifiedTime(file).toInstant();
        }
    }
}
