package org.veeduria.tlog;

import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;

/** Who signed: a key's name and the first four bytes of SHA-256(name ‖ 0A ‖ algorithm ‖ public key). */
record KeyId(String name, String hex) {
    static final int LENGTH = 4;

    KeyId {
        boolean spaced = name.chars()
                .anyMatch(c -> Character.isWhitespace(c) || Character.isSpaceChar(c) || c == '+' || c < ' ');
        if (name.isEmpty() || spaced) {
            throw new TlogException(
                    "a key's name must not be empty and has no spaces and no plus sign: " + Text.shown(name));
        }
        if (!hex.matches("[0-9a-f]{8}")) {
            throw new TlogException("a key's number is 8 hexadecimal digits, not " + Text.shown(hex));
        }
    }

    static KeyId of(String name, Algorithm algorithm, byte[] publicKey) {
        MessageDigest digest = Rfc6962.sha256();
        digest.update(Text.bytes(name));
        digest.update((byte) '\n');
        digest.update(algorithm.code());
        return of(name, digest.digest(publicKey));
    }

    /** The name with the four bytes that begin a signature or a hash. */
    static KeyId of(String name, byte[] start) {
        return new KeyId(name, HexFormat.of().formatHex(Arrays.copyOf(start, LENGTH)));
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(hex);
    }
}
