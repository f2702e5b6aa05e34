package org.veeduria.platform.record.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;
import org.veeduria.platform.record.EntryType;
import org.veeduria.platform.record.LogEntry;
import org.veeduria.tlog.Checkpoint;
import org.veeduria.tlog.Finding;
import org.veeduria.tlog.Finding.Fault;
import org.veeduria.tlog.Hash;
import org.veeduria.tlog.LogCheck;
import org.veeduria.tlog.LogSource;
import org.veeduria.tlog.SignedNote;
import org.veeduria.tlog.Tile;
import org.veeduria.tlog.TlogException;
import org.veeduria.tlog.VerifierKey;
import tools.jackson.databind.JsonNode;

/** Checks every byte of the record's tables against the signed head: entries, tiles, identifiers, salts and texts; and what still waits. */
public final class RecordAudit {
    private static final int FETCH = 1_000;

    private final JdbcTemplate sql;
    private final TransactionTemplate transaction;
    private final LogStore store;
    private final PendingStore pending;
    private final Heads heads;
    private final VerifierKey key;

    RecordAudit(
            DataSource source,
            TransactionTemplate transaction,
            LogStore store,
            PendingStore pending,
            Heads heads,
            VerifierKey key) {
        this.sql = new JdbcTemplate(source);
        sql.setFetchSize(FETCH);
        this.transaction = transaction;
        this.store = store;
        this.pending = pending;
        this.heads = heads;
        this.key = key;
    }

    /** What is wrong; nothing, when the record is whole. The log stands still meanwhile. */
    public List<Finding> findings() {
        List<Finding> findings = transaction.execute(status -> {
            store.lock();
            return check();
        });
        return findings == null ? List.of() : findings;
    }

    private List<Finding> check() {
        List<Finding> findings = new ArrayList<>();
        long size = store.size();
        try {
            heads.tree(size);
        } catch (RecordBroken broken) {
            findings.add(new Finding(Fault.REWRITTEN, "head", broken.reason()));
        }
        try {
            checkLog(findings);
        } catch (TlogException | RecordBroken unreadable) {
            findings.add(new Finding(Fault.CHECKPOINT, "head", String.valueOf(unreadable.getMessage())));
        }
        checkTiles(size, findings);
        checkEntries(findings);
        checkOpenings(findings);
        pending.changed()
                .forEach(id ->
                        findings.add(new Finding(Fault.ENTRY, "pending row " + id, "is not what was acknowledged")));
        return findings;
    }

    /** Against the newest signed head, which after a crash may be ahead of the published one. */
    private void checkLog(List<Finding> findings) {
        Optional<SignedNote> published = store.head();
        Optional<SignedNote> newest = heads.signed().max(Comparator.comparingLong(RecordAudit::size));
        if (published.isEmpty() && newest.filter(note -> size(note) > 0).isPresent()) {
            findings.add(new Finding(Fault.MISSING, "head", "was signed, is not in the database"));
        }
        if (newest.isPresent()) {
            LogSource log = new DatabaseLog(store, () -> newest);
            findings.addAll(new LogCheck(log, key, entries -> {}).run(published).findings());
        }
    }

    private static long size(SignedNote note) {
        return Checkpoint.parse(note.text()).size();
    }

    /** Every stored tile is one of the tree, as wide as the tree makes it. */
    private void checkTiles(long size, List<Finding> findings) {
        sql.query("select level, tile_index, octet_length(hashes) as length from record.tile", row -> {
            int level = row.getInt("level");
            long index = row.getLong("tile_index");
            long wide = level < 0 || index < 0 ? 0 : Math.min(Tile.FULL, Tile.hashes(level, size) - index * Tile.FULL);
            if (wide < 1 || row.getInt("length") != wide * Hash.LENGTH) {
                findings.add(new Finding(
                        Fault.STRAY, "tile row " + level + "/" + index, "does not belong to " + size + " entries"));
            }
        });
    }

    /** Entries are numbered without gaps, and each text says its own identifier. */
    private void checkEntries(List<Finding> findings) {
        Set<String> erased = erasures();
        long[] expected = {0};
        sql.query(
                "select e.leaf_index, e.id, e.leaf, o.salt, o.payload from record.entry e"
                        + " left join record.opening o using (id) order by leaf_index",
                row -> {
                    long index = row.getLong("leaf_index");
                    if (index != expected[0]++) {
                        findings.add(new Finding(Fault.STRAY, "entry row " + index, "breaks the numbering"));
                    }
                    String wrong = wrongWith(
                            row.getObject("id", UUID.class),
                            row.getBytes("leaf"),
                            Optional.ofNullable(row.getBytes("salt")),
                            Optional.ofNullable(row.getBytes("payload")),
                            erased);
                    if (!wrong.isEmpty()) {
                        findings.add(new Finding(Fault.ENTRY, "entry row " + index, wrong));
                    }
                });
    }

    private static String wrongWith(
            UUID id, byte[] leaf, Optional<byte[]> salt, Optional<byte[]> payload, Set<String> erased) {
        try {
            LogEntry entry = LogEntry.parse(leaf);
            if (!entry.type().isSalted()) {
                return saysItsId(leafBody(leaf), id) ? "" : "its text names another identifier than " + id;
            }
            if (payload.isEmpty() || salt.isEmpty()) {
                return erased.contains(id.toString()) ? "" : "its text is gone without an erasure in the log";
            }
            boolean opens = entry.commitsTo(salt.get(), payload.get()) && saysItsId(payload.get(), id);
            return opens ? "" : "its salt or text is not what was logged";
        } catch (RuntimeException unreadable) {
            return "unreadable: " + unreadable.getMessage();
        }
    }

    private static byte[] leafBody(byte[] leaf) {
        return Arrays.copyOfRange(leaf, 1, leaf.length);
    }

    private static boolean saysItsId(byte[] payload, UUID id) {
        JsonNode envelope = CanonicalJson.parse(payload);
        return envelope.path("id").asString("").equals(id.toString());
    }

    private Set<String> erasures() {
        Set<String> erased = new HashSet<>();
        sql.query(
                "select leaf from record.entry where substring(leaf for 1) = ?",
                row -> {
                    erased.add(erasedBy(row.getBytes("leaf")));
                },
                new byte[] {EntryType.ERASURE.code()});
        return erased;
    }

    private static String erasedBy(byte[] leaf) {
        try {
            return CanonicalJson.parse(leafBody(leaf))
                    .path("fact")
                    .path("entry")
                    .asString("");
        } catch (RuntimeException unreadable) {
            return "";
        }
    }

    private void checkOpenings(List<Finding> findings) {
        sql.query(
                "select id from record.opening o where not exists (select from record.entry e where e.id = o.id)",
                row -> {
                    findings.add(new Finding(Fault.STRAY, "opening row " + row.getString("id"), "belongs to no entry"));
                });
    }
}
