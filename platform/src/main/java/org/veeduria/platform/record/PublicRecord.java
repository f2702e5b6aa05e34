package org.veeduria.platform.record;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.veeduria.platform.record.internal.CanonicalJson;
import org.veeduria.platform.record.internal.RecordParts;
import org.veeduria.tlog.Checkpoint;
import org.veeduria.tlog.Finding;
import org.veeduria.tlog.LogProof;
import org.veeduria.tlog.SignedNote;
import org.veeduria.tlog.TileTree;
import org.veeduria.tlog.VerifierKey;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * The public record: what is appended can never change or vanish unseen, and everyone gets a receipt that verifies offline.
 * Every act of the other rooms that the law makes public goes through {@link #append}.
 */
public final class PublicRecord {
    private final RecordParts parts;

    public PublicRecord(RecordParts parts) {
        this.parts = parts;
    }

    /**
     * Records a fact. Inside a database transaction it commits or rolls back with it; outside, it is on the disk when this
     * returns. The receipt is there within two seconds after that.
     *
     * @param json the fact, in any spelling of JSON; whole numbers only, amounts as text; at most about 65,000 bytes unless the
     *     type is salted
     * @return the identifier of the entry
     * @throws IllegalArgumentException when the fact cannot be recorded, saying what to change
     */
    public UUID append(EntryType type, byte[] json) {
        if (type == EntryType.ERASURE) {
            throw new IllegalArgumentException("an erasure is recorded by erase(), together with the deletion");
        }
        return parts.append(type, json);
    }

    /** Number of entries that the published head covers. */
    public long size() {
        return head().map(note -> Checkpoint.parse(note.text()).size()).orElse(0L);
    }

    /** The published head: size and root, signed by the log and cosigned by its witnesses. */
    public Optional<SignedNote> head() {
        return parts.store().head();
    }

    /** Signed entries from the newest down, all below an index; {@code Long.MAX_VALUE} for the first page. */
    public List<Entry> newest(long below, int limit) {
        return parts.store().newest(Math.min(below, size()), limit);
    }

    /** The same of one type only. */
    public List<Entry> newest(EntryType type, long below, int limit) {
        return parts.store().newest(type, Math.min(below, size()), limit);
    }

    /** How many signed entries are of a type. */
    public long count(EntryType type) {
        return parts.store().count(type, size());
    }

    /** An entry of the log; absent while it is still pending. */
    public Optional<Entry> entry(UUID id) {
        return parts.store().entry(id);
    }

    /** Whether the entry is acknowledged and waits for its place in the log. */
    public boolean isPending(UUID id) {
        return parts.isPending(id);
    }

    /**
     * The receipt of an entry against the published head; absent while the entry is not signed. Its extra line holds the bytes of
     * the entry, so it verifies with nothing but the log's key.
     */
    public Optional<LogProof> receipt(UUID id) {
        OptionalLong index = parts.store().indexOf(id);
        SignedNote head = head().orElse(null);
        if (index.isEmpty() || head == null) {
            return Optional.empty();
        }
        long size = Checkpoint.parse(head.text()).size();
        if (index.getAsLong() >= size) {
            return Optional.empty();
        }
        TileTree tree = new TileTree(size, parts.store()::tile);
        return Optional.of(
                new LogProof(parts.store().leaf(index.getAsLong()), tree.tree().inclusion(index.getAsLong()), head));
    }

    /** Salt and text of a personal entry, for the person alone; absent when erased or not salted. */
    public Optional<Opening> opening(UUID id) {
        return parts.store().opening(id);
    }

    /**
     * Erases salt and text of a personal entry from tables, pages and write-ahead log, and records that and why. The proofs of all
     * entries stay valid.
     *
     * @param reason the legal ground, without personal data: it is public
     * @return the identifier of the erasure's own entry
     * @throws IllegalArgumentException when there is nothing to erase
     */
    public UUID erase(UUID id, String reason) {
        UUID[] tombstone = new UUID[1];
        boolean erased =
                parts.erasure().delete(id, () -> tombstone[0] = parts.append(EntryType.ERASURE, grave(id, reason)));
        if (!erased) {
            throw new IllegalArgumentException(
                    "entry " + id + " holds no personal text, or it is pending: try again in two seconds");
        }
        parts.erasure().scrub();
        return tombstone[0];
    }

    private static byte[] grave(UUID id, String reason) {
        var fact = JsonNodeFactory.instance
                .objectNode()
                .put("entry", id.toString())
                .put("reason", reason);
        return CanonicalJson.write(fact);
    }

    /** Checks every byte of the record's tables; takes about a second for 300,000 entries. */
    public List<Finding> audit() {
        return parts.audit().findings();
    }

    /** Whether new heads are signed, and if not, why. */
    public RecordState state() {
        return parts.loop().state();
    }

    /** The key that checks heads and receipts. */
    public VerifierKey key() {
        return parts.key();
    }

    /** The text of a fact as bytes for {@link #append}. */
    public static byte[] json(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
