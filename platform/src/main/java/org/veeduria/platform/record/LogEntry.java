package org.veeduria.platform.record;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import org.veeduria.platform.record.internal.CanonicalJson;
import org.veeduria.platform.record.internal.Salted;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/**
 * The bytes of one entry as they are hashed into the log: type ‖ canonical JSON, or for personal data
 * type ‖ SHA-256(salt ‖ canonical JSON). The JSON is {@code {"at": time, "fact": …, "id": …}}.
 */
public final class LogEntry {
    private final EntryType type;
    private final byte[] body;

    private LogEntry(EntryType type, byte[] body) {
        this.type = type;
        this.body = body;
    }

    /**
     * Reads the bytes of an entry.
     *
     * @throws IllegalArgumentException when they are not of this form
     */
    public static LogEntry parse(byte[] leaf) {
        if (leaf.length < 2) {
            throw new IllegalArgumentException(
                    "an entry has a type and a body; this one has " + leaf.length + " bytes");
        }
        EntryType type = EntryType.of(leaf[0]);
        byte[] body = Arrays.copyOfRange(leaf, 1, leaf.length);
        if (type.isSalted() && body.length != Salted.HASH_LENGTH) {
            throw new IllegalArgumentException("a salted entry holds 32 bytes, this one " + body.length);
        }
        return new LogEntry(type, body);
    }

    public EntryType type() {
        return type;
    }

    /** The JSON for all to read; absent for personal data. */
    public Optional<String> text() {
        return type.isSalted() ? Optional.empty() : Optional.of(new String(body, StandardCharsets.UTF_8));
    }

    /** Whether the entry is the salted hash of these. */
    public boolean commitsTo(byte[] salt, byte[] payload) {
        return type.isSalted() && MessageDigest.isEqual(body, Salted.hash(salt, payload));
    }

    /**
     * Whether a document is the one that this entry is about: the fact as JSON in any spelling; the file whose SHA-256 the fact
     * gives; or, for personal data, the person's own copy with salt and text.
     */
    public boolean isAbout(byte[] document) {
        if (type.isSalted()) {
            return opens(document);
        }
        JsonNode envelope = CanonicalJson.parse(body);
        String hash = envelope.path("fact").path("sha256").asString("");
        return hash.equals(HexFormat.of().formatHex(Salted.sha256(document)))
                || spelledAs(document, envelope)
                || spelledAs(document, envelope.path("fact"));
    }

    private boolean opens(byte[] document) {
        try {
            JsonNode opening = CanonicalJson.parse(document);
            byte[] salt = Base64.getDecoder().decode(opening.path("salt").asString(""));
            return commitsTo(salt, CanonicalJson.write(opening.path("payload")));
        } catch (JacksonException | IllegalArgumentException otherKind) {
            return false;
        }
    }

    private static boolean spelledAs(byte[] document, JsonNode wanted) {
        try {
            return Arrays.equals(CanonicalJson.write(CanonicalJson.parse(document)), CanonicalJson.write(wanted));
        } catch (JacksonException | IllegalArgumentException otherKind) {
            return false;
        }
    }
}
