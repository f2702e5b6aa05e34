package org.veeduria.platform.catalogue.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/**
 * A download as far as it has come, beside the mark (strong ETag, or date) by which the server knows the same content. What the disk
 * refuses is an {@link UncheckedIOException}: trouble of this machine, never of the network.
 */
final class PartialFile {
    private final Path path;
    private final Path mark;

    PartialFile(Path folder, String name) {
        this.path = folder.resolve(name + ".part");
        this.mark = folder.resolve(name + ".mark");
    }

    Path path() {
        return path;
    }

    long size() {
        return onDisk(() -> Files.exists(path) ? Files.size(path) : 0);
    }

    /** What to send as {@code If-Range}; none where there is nothing to go on with. */
    Optional<String> validator() {
        return onDisk(() ->
                size() > 0 && Files.exists(mark) ? Optional.of(Files.readString(mark)) : Optional.<String>empty());
    }

    /** Empties the file for new content and keeps that content's mark, if it has one that is sure. */
    void restart(HttpHeaders headers) {
        delete();
        Optional<String> strong = headers.firstValue("ETag").filter(tag -> !tag.startsWith("W/"));
        Optional<String> sure = strong.or(() -> headers.firstValue("Last-Modified"));
        sure.ifPresent(text -> onDisk(() -> Files.writeString(mark, text)));
    }

    /** Whether the server's whole file is as long as what is here: {@code Content-Range: bytes *}{@code /1234}. */
    boolean isWhole(HttpHeaders headers) {
        return headers.firstValue("Content-Range")
                .map(range -> range.substring(range.indexOf('/') + 1))
                .filter(String.valueOf(size())::equals)
                .isPresent();
    }

    void delete() {
        onDisk(() -> Files.deleteIfExists(path));
        onDisk(() -> Files.deleteIfExists(mark));
    }

    /** What arrives goes behind what is there; close it. */
    Writing append() {
        return new Writing(
                onDisk(() -> Files.newOutputStream(path, StandardOpenOption.CREATE, StandardOpenOption.APPEND)));
    }

    /** The file while it grows. */
    record Writing(OutputStream out) implements AutoCloseable {
        void write(byte[] bytes, int count) {
            onDisk(() -> {
                out.write(bytes, 0, count);
                return count;
            });
        }

        @Override
        public void close() {
            onDisk(() -> {
                out.close();
                return out;
            });
        }
    }

    private interface OnDisk<T> {
        T run() throws IOException;
    }

    private static <T> T onDisk(OnDisk<T> work) {
        try {
            return work.run();
        } catch (IOException refused) {
            throw new UncheckedIOException(refused);
        }
    }
}
