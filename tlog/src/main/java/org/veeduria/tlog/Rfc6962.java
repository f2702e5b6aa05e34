package org.veeduria.tlog;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Merkle tree hashing (RFC 6962 section 2.1): a leaf and a node can never have the same preimage. */
public final class Rfc6962 {
    private static final byte LEAF = 0;
    private static final byte NODE = 1;

    private Rfc6962() {}

    /** The root of the tree without entries: SHA-256 of nothing. */
    public static Hash emptyRoot() {
        return Hash.of(sha256().digest());
    }

    /** The hash of an entry as a leaf: SHA-256(00 ‖ entry). */
    public static Hash leaf(byte[] entry) {
        MessageDigest digest = sha256();
        digest.update(LEAF);
        return Hash.of(digest.digest(entry));
    }

    /** The hash over two subtrees: SHA-256(01 ‖ left ‖ right). */
    public static Hash node(Hash left, Hash right) {
        MessageDigest digest = sha256();
        digest.update(NODE);
        left.into(digest);
        right.into(digest);
        return Hash.of(digest.digest());
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException failure) {
            throw new IllegalStateException("every Java platform has SHA-256", failure);
        }
    }
}
