package org.veeduria.platform.record.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import org.veeduria.tlog.SigningKey;

/** The log's signing key: given in a file, or made at the first start and kept where only its owner may read it. */
final class LogKey {
    private LogKey() {}

    /**
     * The key of a file; made there when nothing is there.
     *
     * @param origin name for a new key, which is the log's name for ever; empty for one made up
     * @throws IllegalStateException when the file's key has another name than the one asked for
     */
    static SigningKey at(Path file, String origin) {
        try {
            return Files.exists(file) ? read(file, origin) : make(file, origin);
        } catch (IOException failure) {
            throw new UncheckedIOException("The log's signing key cannot be read or kept at " + file, failure);
        }
    }

    private static SigningKey read(Path file, String origin) throws IOException {
        SigningKey key = SigningKey.parse(Files.readString(file).strip());
        if (!origin.isEmpty() && !key.verifier().name().equals(origin)) {
            throw new IllegalStateException("The key in " + file + " is of the log '"
                    + key.verifier().name() + "', the setting veeduria.log.origin says '" + origin
                    + "'. A log keeps its name; remove the setting");
        }
        return key;
    }

    private static SigningKey make(Path file, String origin) throws IOException {
        SigningKey key = SigningKey.generate(origin.isEmpty() ? madeUpOrigin() : origin);
        OwnerOnly.folder(file.toAbsolutePath().resolveSibling(""));
        OwnerOnly.write(file, key.secret() + "\n");
        return key;
    }

    /** Two logs must never have one name. */
    private static String madeUpOrigin() {
        byte[] random = new byte[4];
        new SecureRandom().nextBytes(random);
        return "veeduria.local/" + HexFormat.of().formatHex(random);
    }
}
