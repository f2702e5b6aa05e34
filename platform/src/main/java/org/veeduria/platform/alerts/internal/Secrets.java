package org.veeduria.platform.alerts.internal;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Drawn secrets, and the signature of a webhook's message (Standard Webhooks 1.0.0, symmetric). */
final class Secrets {
    private static final String PREFIX = "whsec_";
    private static final int BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    /** A token for an address that only its receiver knows. */
    static String token() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(drawn());
    }

    /** A secret that signs, as receivers' libraries take it. */
    static String signing() {
        return PREFIX + Base64.getEncoder().encodeToString(drawn());
    }

    /** How a message's id stands in its header. */
    static String id(UUID message) {
        return "msg_" + message;
    }

    /** The header {@code webhook-signature} of a message. */
    static String signature(String secret, String id, Instant at, String body) {
        byte[] key = Base64.getDecoder().decode(secret.substring(PREFIX.length()));
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            byte[] signed = mac.doFinal((id + "." + at.getEpochSecond() + "." + body).getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(signed);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException("every Java has HMAC with SHA-256", impossible);
        }
    }

    private static byte[] drawn() {
        byte[] drawn = new byte[BYTES];
        RANDOM.nextBytes(drawn);
        return drawn;
    }
}
