package org.veeduria.tlog;

import java.security.SecureRandom;
import java.util.Arrays;

/** The private key of a log. Its text form is a secret; {@link #toString()} does not show it. */
public final class SigningKey {
    private static final String PREFIX = "PRIVATE+KEY+";

    private final byte[] seed;
    private final VerifierKey verifier;

    private SigningKey(String name, byte[] seed) {
        if (seed.length != Ed25519.KEY_LENGTH) {
            throw new TlogException("an Ed25519 private key has 32 bytes, this one has " + seed.length);
        }
        this.seed = seed;
        this.verifier = VerifierKey.of(name, Algorithm.ED25519, Ed25519.publicKeyOf(seed));
    }

    /** A new key with this name, which is the origin of the log's checkpoints. */
    public static SigningKey generate(String name) {
        byte[] seed = new byte[Ed25519.KEY_LENGTH];
        new SecureRandom().nextBytes(seed);
        return new SigningKey(name, seed);
    }

    /**
     * Reads {@code PRIVATE+KEY+name+hex+base64}, as {@link #secret()} writes it.
     *
     * @throws TlogException when the parts do not belong together; the message holds nothing of the secret
     */
    public static SigningKey parse(String skey) {
        String[] parts =
                skey.startsWith(PREFIX) ? skey.substring(PREFIX.length()).split("\\+", 3) : new String[0];
        if (parts.length != 3) {
            throw new TlogException("a private key begins with " + PREFIX + " and has three parts after that");
        }
        byte[] material = secretBytes(parts[2]);
        SigningKey key = new SigningKey(parts[0], Arrays.copyOfRange(material, 1, material.length));
        if (!key.verifier.id().hex().equals(parts[1])) {
            throw new TlogException("the number of the private key '" + parts[0] + "' does not fit its bytes");
        }
        return key;
    }

    /** The text to keep in a file that only its owner may read. */
    public String secret() {
        KeyId id = verifier.id();
        return PREFIX + id.name() + "+" + id.hex() + "+" + Text.base64(typed(Algorithm.ED25519, seed));
    }

    /** The public key that checks what this one signs. */
    public VerifierKey verifier() {
        return verifier;
    }

    /** The text, which ends in a newline, signed by this key alone. */
    public SignedNote sign(String text) {
        return new SignedNote(
                text, java.util.List.of(new NoteSignature(verifier.id(), Ed25519.sign(seed, Text.bytes(text)))));
    }

    static byte[] typed(Algorithm algorithm, byte[] key) {
        byte[] typed = new byte[1 + key.length];
        typed[0] = algorithm.code();
        System.arraycopy(key, 0, typed, 1, key.length);
        return typed;
    }

    private static byte[] secretBytes(String base64) {
        try {
            byte[] material = Text.base64(base64);
            if (material.length == 1 + Ed25519.KEY_LENGTH && material[0] == Algorithm.ED25519.code()) {
                return material;
            }
        } catch (TlogException unreadable) {
            // its message would quote the secret
        }
        throw new TlogException("the last part of the private key is not base64 of 01 and 32 bytes");
    }

    @Override
    public String toString() {
        return "private key of " + verifier;
    }
}
