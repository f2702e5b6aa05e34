package org.veeduria.platform.record.internal;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.veeduria.platform.record.EntryType;
import org.veeduria.tlog.EntryBundle;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A fact on its way into the log. */
public final class Submission {
    final UUID id;
    final EntryType type;
    final byte @Nullable [] salt;
    final byte[] payload;

    Submission(UUID id, EntryType type, byte @Nullable [] salt, byte[] payload) {
        this.id = id;
        this.type = type;
        this.salt = salt;
        this.payload = payload;
    }

    /**
     * A fact to record.
     *
     * @param json the fact, in any spelling of JSON
     * @throws IllegalArgumentException when it is too large, or holds what {@link CanonicalJson} refuses
     */
    public static Submission of(EntryType type, byte[] json, Instant now) {
        JsonNode fact = CanonicalJson.parse(json);
        UUID id = type.isSalted() ? EntryIds.undated() : EntryIds.dated(now);
        ObjectNode envelope = JsonNodeFactory.instance.objectNode();
        envelope.put("at", now.truncatedTo(ChronoUnit.MILLIS).toString());
        envelope.set("fact", fact);
        envelope.put("id", id.toString());
        byte[] payload = CanonicalJson.write(envelope);
        if (!type.isSalted()) {
            EntryBundle.requireFits(leaf(type, payload));
        }
        return new Submission(id, type, type.isSalted() ? Salted.salt() : null, payload);
    }

    public UUID id() {
        return id;
    }

    /** The bytes that the log hashes. */
    byte[] leaf() {
        byte[] salted = salt;
        return leaf(type, salted == null ? payload : Salted.hash(salted, payload));
    }

    private static byte[] leaf(EntryType type, byte[] body) {
        byte[] leaf = new byte[1 + body.length];
        leaf[0] = type.code();
        System.arraycopy(body, 0, leaf, 1, body.length);
        return leaf;
    }
}
