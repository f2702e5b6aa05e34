package org.veeduria.tlog;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Text with signatures (C2SP signed-note).
 *
 * @param text what is signed; ends in a newline
 * @param signatures at least one, no two by the same key
 */
public record SignedNote(String text, List<NoteSignature> signatures) {
    private static final int MAX_BYTES = 1 << 20;
    private static final int MAX_SIGNATURES = 100;

    public SignedNote {
        signatures = List.copyOf(signatures);
        Set<KeyId> keys = new HashSet<>();
        if (!text.endsWith("\n") || text.chars().anyMatch(c -> c < ' ' && c != '\n')) {
            throw new TlogException("the text of a note ends in a newline and has no other control character");
        }
        if (signatures.isEmpty() || signatures.size() > MAX_SIGNATURES) {
            throw new TlogException("a note has 1 to " + MAX_SIGNATURES + " signatures, not " + signatures.size());
        }
        if (!signatures.stream().allMatch(signature -> keys.add(signature.key()))) {
            throw new TlogException("two signatures of the note are by the same key");
        }
    }

    /**
     * Reads a note. Nothing in it is to be trusted before {@link #verifiedBy}.
     *
     * @throws TlogException when it is not of the form
     */
    public static SignedNote parse(byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            throw new TlogException("a note has at most " + MAX_BYTES + " bytes, this one has " + bytes.length);
        }
        String note = Text.utf8(bytes);
        int blank = note.lastIndexOf("\n\n");
        if (blank < 0 || !note.endsWith("\n") || blank + 2 >= note.length()) {
            throw new TlogException("a note is text, an empty line and signature lines, each ended by a newline");
        }
        return new SignedNote(note.substring(0, blank + 1), lines(note.substring(blank + 2)));
    }

    /** Signature lines, each ended by a newline, as a witness answers them. */
    public static List<NoteSignature> lines(String lines) {
        List<NoteSignature> signatures = new ArrayList<>();
        int start = 0;
        for (int end = lines.indexOf('\n'); end >= 0; end = lines.indexOf('\n', start)) {
            signatures.add(NoteSignature.parse(lines.substring(start, end)));
            start = end + 1;
        }
        if (start != lines.length()) {
            throw new TlogException("the last signature line does not end in a newline");
        }
        return signatures;
    }

    /**
     * Whether this key signed the text.
     *
     * @throws TlogException when a line claims so and is wrong
     */
    public boolean verifiedBy(VerifierKey key) {
        for (NoteSignature signature : signatures) {
            if (signature.key().equals(key.id())) {
                if (signature.isBy(key, text)) {
                    return true;
                }
                throw new TlogException("the signature of " + key.name() + " does not fit the text");
            }
        }
        return false;
    }

    /** This note with those of the offered signatures that a trusted key really made over this text and that it lacks. */
    public SignedNote with(List<NoteSignature> offered, VerifierKey trusted) {
        List<NoteSignature> all = new ArrayList<>(signatures);
        offered.stream()
                .filter(signature -> signature.isBy(trusted, text))
                .filter(signature -> all.stream().noneMatch(known -> known.key().equals(signature.key())))
                .findFirst()
                .ifPresent(all::add);
        return new SignedNote(text, all);
    }

    /** The note as it is sent and kept. */
    @Override
    public String toString() {
        StringBuilder note = new StringBuilder(text).append('\n');
        signatures.forEach(signature -> note.append(signature).append('\n'));
        return note.toString();
    }

    /** The note in UTF-8. */
    public byte[] bytes() {
        return Text.bytes(toString());
    }
}
