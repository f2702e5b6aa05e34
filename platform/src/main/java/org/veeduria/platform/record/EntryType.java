package org.veeduria.platform.record;

import java.util.Arrays;

/** What an entry of the public record is about: its first byte. Codes from 0x80 are salted commitments to personal data. */
public enum EntryType {
    /** A file was loaded: its SHA-256, name and row counts. */
    FILE_LOADED(0x01),
    /** Salt and text of an entry about a person were erased, on which grounds. */
    ERASURE(0x02),
    /** Any other public act. */
    PUBLIC_ACT(0x03),
    /** An act whose text names or may identify a person: only a salted hash is logged. */
    PERSONAL_ACT(0x81);

    private static final int SALTED = 0x80;
    private final int code;

    EntryType(int code) {
        this.code = code;
    }

    public byte code() {
        return (byte) code;
    }

    /** Whether the log holds SHA-256(salt ‖ text) in place of the text. */
    public boolean isSalted() {
        return code >= SALTED;
    }

    /** The type with this code. */
    public static EntryType of(byte code) {
        return Arrays.stream(values())
                .filter(type -> type.code() == code)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no entry type has the code " + (code & 0xff)));
    }
}
