package org.veeduria.platform.record.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.veeduria.tlog.SignedNote;

/** The last head that was signed, kept outside the database: who rolls the database back does not roll this back unseen. */
final class SignedHead {
    private final Path file;

    SignedHead(Path file) {
        this.file = file;
    }

    Optional<SignedNote> read() {
        try {
            return Files.exists(file) ? Optional.of(SignedNote.parse(Files.readAllBytes(file))) : Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException("The last signed head cannot be read from " + file, failure);
        }
    }

    void write(SignedNote note) {
        try {
            OwnerOnly.folder(file.toAbsolutePath().resolveSibling(""));
            OwnerOnly.write(file, note.toString());
        } catch (IOException failure) {
            throw new UncheckedIOException("The signed head cannot be kept in " + file, failure);
        }
    }
}
