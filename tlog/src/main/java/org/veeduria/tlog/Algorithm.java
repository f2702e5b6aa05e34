package org.veeduria.tlog;

import java.util.Arrays;

/** How a key signs a note; the byte that stands in key identifiers and keys (C2SP signed-note). */
public enum Algorithm {
    /** Ed25519 over the text of the note. */
    ED25519(1),
    /** Ed25519 of a witness over a time and the text (C2SP tlog-cosignature, cosignature/v1). */
    COSIGNATURE_V1(4);

    private final int code;

    Algorithm(int code) {
        this.code = code;
    }

    byte code() {
        return (byte) code;
    }

    static Algorithm of(byte code) {
        return Arrays.stream(values())
                .filter(algorithm -> algorithm.code == code)
                .findFirst()
                .orElseThrow(() -> new TlogException(
                        "key of unknown type " + code + ": only 1 (Ed25519) and 4 (cosignature/v1) are read"));
    }
}
