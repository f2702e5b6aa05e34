package org.veeduria.tlog;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A receipt that verifies offline ({@code c2sp.org/tlog-proof@v1}): an index, an inclusion proof and a signed checkpoint. */
public final class LogProof {
    private static final String HEADER = "c2sp.org/tlog-proof@v1";
    private static final int MAX_PATH = 63;
    private static final int MAX_BYTES = 2 << 20;

    private final byte[] extra;
    private final InclusionProof proof;
    private final SignedNote note;

    /**
     * @param extra bytes for the reader, signed by nobody; may be empty
     * @param proof of the same size as the checkpoint
     * @param note the signed checkpoint
     */
    public LogProof(byte[] extra, InclusionProof proof, SignedNote note) {
        if (proof.size() != Checkpoint.parse(note.text()).size()) {
            throw new TlogException("the proof and the checkpoint are of trees of different sizes");
        }
        this.extra = extra.clone();
        this.proof = proof;
        this.note = note;
    }

    /**
     * Reads a receipt. Nothing in it is to be trusted before {@link #verify}.
     *
     * @throws TlogException when it is not of the form
     */
    public static LogProof parse(byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            throw new TlogException("a receipt has at most " + MAX_BYTES + " bytes, this one has " + bytes.length);
        }
        String text = Text.utf8(bytes);
        int blank = text.indexOf("\n\n");
        if (blank < 0) {
            throw new TlogException("a receipt has an empty line before its checkpoint");
        }
        List<String> head =
                new ArrayList<>(Arrays.asList(text.substring(0, blank).split("\n", -1)));
        if (!head.removeFirst().equals(HEADER)) {
            throw new TlogException("a receipt begins with the line " + HEADER);
        }
        byte[] extra = takeExtra(head);
        long index = takeIndex(head);
        SignedNote note = SignedNote.parse(Text.bytes(text.substring(blank + 2)));
        return new LogProof(
                extra, new InclusionProof(index, Checkpoint.parse(note.text()).size(), path(head)), note);
    }

    private static byte[] takeExtra(List<String> head) {
        if (head.isEmpty() || !head.getFirst().startsWith("extra ")) {
            return new byte[0];
        }
        byte[] extra = Text.base64(head.removeFirst().substring("extra ".length()));
        if (extra.length == 0) {
            throw new TlogException("the line 'extra' of the receipt holds nothing");
        }
        return extra;
    }

    private static long takeIndex(List<String> head) {
        if (head.isEmpty() || !head.getFirst().startsWith("index ")) {
            throw new TlogException("the receipt lacks its line 'index'");
        }
        return Text.decimal(head.removeFirst().substring("index ".length()));
    }

    private static List<Hash> path(List<String> lines) {
        if (lines.size() > MAX_PATH) {
            throw new TlogException("the receipt has " + lines.size() + " hashes; no tree needs more than " + MAX_PATH);
        }
        return lines.stream().map(Hash::parse).toList();
    }

    /**
     * Checks the receipt for an entry with nothing but the log's key.
     *
     * @return the checkpoint that contains the entry
     * @throws TlogException when the checkpoint is not the log's or does not contain the entry
     */
    public Checkpoint verify(byte[] entry, VerifierKey log) {
        Checkpoint checkpoint = Checkpoint.open(note, log);
        if (!proof.proves(Rfc6962.leaf(entry), checkpoint.root())) {
            throw new TlogException("the entry is not at index " + proof.index() + " of the log with this checkpoint");
        }
        return checkpoint;
    }

    public byte[] extra() {
        return extra.clone();
    }

    public long index() {
        return proof.index();
    }

    public SignedNote note() {
        return note;
    }

    /** The receipt as it is handed out and kept. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(HEADER).append('\n');
        if (extra.length > 0) {
            text.append("extra ").append(Text.base64(extra)).append('\n');
        }
        text.append("index ").append(proof.index()).append('\n');
        proof.path().forEach(hash -> text.append(hash).append('\n'));
        return text.append('\n').append(note).toString();
    }
}
