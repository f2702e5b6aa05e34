package org.veeduria.platform.record.internal;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.veeduria.tlog.SigningKey;

/**
 * Vouches for an acknowledged entry until the log does: HMAC-SHA256 over its columns, with a key drawn from the log's signing key, which
 * is not in the database.
 */
final class Seal {
    private static final String PURPOSE = "veeduria record.pending v1\n";
    private static final String MAC = "HmacSHA256";

    private final SecretKeySpec key;

    Seal(SigningKey log) {
        byte[] secret = (PURPOSE + log.secret()).getBytes(StandardCharsets.UTF_8);
        this.key = new SecretKeySpec(Salted.sha256(secret), MAC);
    }

    byte[] of(Submission entry) {
        return of(entry.id, entry.type.code() & 0xff, entry.salt, entry.payload);
    }

    byte[] of(UUID id, int type, byte @Nullable [] salt, byte[] payload) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(key);
            return mac.doFinal(columns(id, type, salt, payload));
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("every Java platform has " + MAC, failure);
        }
    }

    /** Each with its length, so that no byte can move from one to the next. */
    private static byte[] columns(UUID id, int type, byte @Nullable [] salt, byte[] payload) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeLong(id.getMostSignificantBits());
            out.writeLong(id.getLeastSignificantBits());
            out.writeInt(type);
            out.writeInt(salt == null ? -1 : salt.length);
            out.write(salt == null ? new byte[0] : salt);
            out.write(payload);
        } catch (IOException never) {
            throw new UncheckedIOException(never);
        }
        return bytes.toByteArray();
    }
}
