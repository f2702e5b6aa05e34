package org.veeduria.tlog;

import java.util.Arrays;

/** One signature line of a note: {@code — name base64(key number ‖ signature)}. */
public final class NoteSignature {
    static final String START = "— ";

    private final KeyId key;
    private final byte[] bytes;

    NoteSignature(KeyId key, byte[] bytes) {
        this.key = key;
        this.bytes = bytes.clone();
    }

    /**
     * Reads a line, without its newline.
     *
     * @throws TlogException when it is not of this form
     */
    public static NoteSignature parse(String line) {
        int space = line.indexOf(' ', START.length());
        if (!line.startsWith(START) || space < 0) {
            throw new TlogException("a signature line reads '— name base64', not " + Text.shown(line));
        }
        byte[] signed = Text.base64(line.substring(space + 1));
        if (signed.length <= KeyId.LENGTH) {
            throw new TlogException("the signature has " + signed.length + " bytes, too few: " + Text.shown(line));
        }
        return new NoteSignature(
                KeyId.of(line.substring(START.length(), space), signed),
                Arrays.copyOfRange(signed, KeyId.LENGTH, signed.length));
    }

    /** Name of the key said to have signed; trust it only after {@link SignedNote#verifiedBy}. */
    public String name() {
        return key.name();
    }

    KeyId key() {
        return key;
    }

    boolean isBy(VerifierKey verifier, String text) {
        return key.equals(verifier.id()) && verifier.verifies(text, bytes);
    }

    /** The line, without its newline. */
    @Override
    public String toString() {
        byte[] signed = Arrays.copyOf(key.bytes(), KeyId.LENGTH + bytes.length);
        System.arraycopy(bytes, 0, signed, KeyId.LENGTH, bytes.length);
        return START + key.name() + " " + Text.base64(signed);
    }
}
