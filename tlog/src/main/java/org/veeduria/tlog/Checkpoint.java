package org.veeduria.tlog;

import java.util.Arrays;
import java.util.List;

/**
 * The head of a log (C2SP tlog-checkpoint): what it contains, in three lines.
 *
 * @param origin name of the log, equal to the name of its key
 * @param size number of entries
 * @param root Merkle root over them
 * @param extensions further lines; our log writes none
 */
public record Checkpoint(String origin, long size, Hash root, List<String> extensions) {
    public Checkpoint {
        extensions = List.copyOf(extensions);
        if (origin.isEmpty() || size < 0 || extensions.stream().anyMatch(String::isEmpty)) {
            throw new TlogException("a checkpoint has an origin, a size and no empty line");
        }
        if (size == 0 && !root.equals(Rfc6962.emptyRoot())) {
            throw new TlogException("the checkpoint has no entries, yet not the root of the empty tree");
        }
    }

    public Checkpoint(String origin, long size, Hash root) {
        this(origin, size, root, List.of());
    }

    /** Reads the text of a note. */
    public static Checkpoint parse(String text) {
        String body = text.endsWith("\n") ? text.substring(0, text.length() - 1) : "";
        List<String> lines = Arrays.asList(body.split("\n", -1));
        if (lines.size() < 3) {
            throw new TlogException(
                    "a checkpoint has at least the lines origin, size and root, each ended by a newline");
        }
        return new Checkpoint(
                lines.get(0), Text.decimal(lines.get(1)), Hash.parse(lines.get(2)), lines.subList(3, lines.size()));
    }

    /**
     * Reads a signed checkpoint and trusts it only if the log's key signed it.
     *
     * @throws TlogException when it is not of the form, of another log, or not signed by the key
     */
    public static Checkpoint open(SignedNote note, VerifierKey log) {
        if (!note.verifiedBy(log)) {
            throw new TlogException("the checkpoint is not signed by the key " + log);
        }
        Checkpoint checkpoint = parse(note.text());
        if (!checkpoint.origin.equals(log.name())) {
            throw new TlogException(
                    "the checkpoint is of " + Text.shown(checkpoint.origin) + ", not of " + Text.shown(log.name()));
        }
        return checkpoint;
    }

    /** The text to sign. */
    public String text() {
        StringBuilder text = new StringBuilder(origin)
                .append('\n')
                .append(size)
                .append('\n')
                .append(root)
                .append('\n');
        extensions.forEach(line -> text.append(line).append('\n'));
        return text.toString();
    }
}
