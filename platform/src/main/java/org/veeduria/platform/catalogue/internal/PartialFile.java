package org.veeduria.platform.catalogue.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpHeaders;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A download as far as it has come, beside the mark (strong ETag, or date) by which the server knows the same content. */
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
        try {
            return Files.exists(path) ? Files.size(path) : 0;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What to send as {@code If-Range}; none where there is nothing to go on with. */
    Optional<String> validator() throws IOException {
        return size() > 0 && Files.exists(mark) ? Optional.of(Files.readString(mark)) : Optional.empty();
    }

    /** Empties the file for new content and keeps that content's mark, if it has one that is sure. */
    void restart(HttpHeaders headers) throws IOException {
        delete();
        Optional<String> strong = headers.firstValue("ETag").filter(tag -> !tag.startsWith("W/"));
        Optional<String> sure = strong.or(() -> headers.firstValue("Last-Modified"));
        if (sure.isPresent()) {
            Files.writeString(mark, sure.get());
        }
    }

    /** Whether the server's whole file is as long as what is here: {@code Content-Range: bytes *}{@code /1234}. */
    boolean isWhole(HttpHeaders headers) {
        return headers.firstValue("Content-Range")
                .map(range -> range.substring(range.indexOf('/') + 1))
                .filter(String.valueOf(size())::equals)
                .isPresent();
    }

    void delete() throws IOException {
        Files.deleteIfExists(path);
        Files.deleteIfExists(mark);
    }
}
