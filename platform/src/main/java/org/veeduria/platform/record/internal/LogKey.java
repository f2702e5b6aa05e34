package org.veeduria.platform.record.internal;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;
import org.veeduria.platform.record.KeyTrouble;
import org.veeduria.tlog.SigningKey;
import org.veeduria.tlog.TlogException;

/** The log's signing key: given in a file, or made at the first start and kept where only its owner may read it. */
final class LogKey {
    private static final Set<PosixFilePermission> OWNERS = PosixFilePermissions.fromString("rwx------");

    private LogKey() {}

    /**
     * The key that the settings name; made in the log's folder when nothing was signed there yet.
     *
     * @throws KeyTrouble when it is missing, damaged, readable by others, or of another log
     */
    static SigningKey of(RecordSettings settings) {
        Path file = settings.key();
        try {
            return Files.exists(file) ? read(file, settings.origin()) : make(file, settings);
        } catch (IOException failure) {
            throw new KeyTrouble("unreadable", file, failure);
        }
    }

    private static SigningKey read(Path file, String origin) throws IOException {
        requireOwnersOnly(file);
        SigningKey key = parse(file);
        String name = key.verifier().name();
        if (!origin.isEmpty() && !name.equals(origin)) {
            throw new KeyTrouble("other", file, name, origin);
        }
        return key;
    }

    private static void requireOwnersOnly(Path file) throws IOException {
        Set<PosixFilePermission> rights = Files.getPosixFilePermissions(file);
        if (!OWNERS.containsAll(rights)) {
            throw new KeyTrouble("open", file, PosixFilePermissions.toString(rights));
        }
    }

    private static SigningKey parse(Path file) throws IOException {
        try {
            return SigningKey.parse(Files.readString(file).strip());
        } catch (TlogException | CharacterCodingException damaged) {
            throw new KeyTrouble("broken", file, String.valueOf(damaged.getMessage()));
        }
    }

    private static SigningKey make(Path file, RecordSettings settings) throws IOException {
        if (settings.isKeyGiven()) {
            throw new KeyTrouble("given", file);
        }
        if (Files.exists(settings.signed())) {
            throw new KeyTrouble("lost", file);
        }
        SigningKey key = SigningKey.generate(settings.origin().isEmpty() ? madeUpOrigin() : settings.origin());
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
