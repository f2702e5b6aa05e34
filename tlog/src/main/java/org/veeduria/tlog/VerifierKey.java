package org.veeduria.tlog;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** The public key of a log or of a witness: what a signature is checked with (a {@code vkey} of C2SP signed-note). */
public final class VerifierKey {
    private static final int TIME_LENGTH = Long.BYTES;

    private final KeyId id;
    private final Algorithm algorithm;
    private final byte[] key;

    private VerifierKey(String name, Algorithm algorithm, byte[] key) {
        if (key.length != Ed25519.KEY_LENGTH) {
            throw new TlogException("an Ed25519 public key has 32 bytes, this one has " + key.length);
        }
        Ed25519.requirePublicKey(key);
        this.id = KeyId.of(name, algorithm, key);
        this.algorithm = algorithm;
        this.key = key;
    }

    /** The key with these 32 bytes. */
    public static VerifierKey of(String name, Algorithm algorithm, byte[] publicKey) {
        return new VerifierKey(name, algorithm, publicKey.clone());
    }

    /**
     * Reads {@code name+hex+base64}, as {@link #toString()} writes it.
     *
     * @throws TlogException when the parts do not belong together
     */
    public static VerifierKey parse(String vkey) {
        int first = vkey.indexOf('+');
        int second = vkey.indexOf('+', first + 1);
        if (first < 0 || second < 0) {
            throw new TlogException("a public key reads name+8 hexadecimal digits+base64, not " + Text.shown(vkey));
        }
        byte[] material = Text.base64(vkey.substring(second + 1));
        if (material.length != 1 + Ed25519.KEY_LENGTH) {
            throw new TlogException("the key's base64 holds 33 bytes, not " + material.length);
        }
        VerifierKey key = new VerifierKey(
                vkey.substring(0, first), Algorithm.of(material[0]), Arrays.copyOfRange(material, 1, material.length));
        if (!key.id.hex().equals(vkey.substring(first + 1, second))) {
            throw new TlogException("the key's number does not fit its name and bytes: " + Text.shown(vkey)
                    + ". Maybe a character was lost");
        }
        return key;
    }

    /** The name; for a log it equals the origin of its checkpoints. */
    public String name() {
        return id.name();
    }

    public Algorithm algorithm() {
        return algorithm;
    }

    KeyId id() {
        return id;
    }

    /** Whether the bytes after the key's number sign this text. */
    boolean verifies(String text, byte[] signature) {
        return switch (algorithm) {
            case ED25519 -> Ed25519.verifies(key, Text.bytes(text), signature);
            case COSIGNATURE_V1 -> verifiesTimed(text, signature);
        };
    }

    private boolean verifiesTimed(String text, byte[] signature) {
        if (signature.length != TIME_LENGTH + Ed25519.SIGNATURE_LENGTH) {
            return false;
        }
        long time = ByteBuffer.wrap(signature).getLong();
        String message = "cosignature/v1\ntime " + time + "\n" + text;
        return time >= 0
                && Ed25519.verifies(
                        key, Text.bytes(message), Arrays.copyOfRange(signature, TIME_LENGTH, signature.length));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifierKey that
                && id.equals(that.id)
                && algorithm == that.algorithm
                && Arrays.equals(key, that.key);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    /** The vkey. */
    @Override
    public String toString() {
        return id.name() + "+" + id.hex() + "+" + Text.base64(SigningKey.typed(algorithm, key));
    }
}
