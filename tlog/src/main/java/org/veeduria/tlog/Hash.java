package org.veeduria.tlog;

import java.security.MessageDigest;
import java.util.Arrays;

/** A SHA-256 hash: 32 bytes, compared by value. */
public final class Hash {
    /** Bytes in a hash. */
    public static final int LENGTH = 32;

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * The hash with these 32 bytes.
     *
     * @throws TlogException for any other number of bytes
     */
    public static Hash of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw new TlogException("a hash has 32 bytes, this one has " + bytes.length);
        }
        return new Hash(bytes.clone());
    }

    /** The hash at a position of a tile. */
    static Hash at(byte[] tile, int position) {
        return new Hash(Arrays.copyOfRange(tile, position * LENGTH, (position + 1) * LENGTH));
    }

    /** From canonical base64. */
    public static Hash parse(String base64) {
        return of(Text.base64(base64));
    }

    /** The 32 bytes; a copy. */
    public byte[] bytes() {
        return bytes.clone();
    }

    void into(byte[] target, int offset) {
        System.arraycopy(bytes, 0, target, offset, LENGTH);
    }

    void into(MessageDigest digest) {
        digest.update(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** Base64, as checkpoints and proofs write it. */
    @Override
    public String toString() {
        return Text.base64(bytes);
    }
}
