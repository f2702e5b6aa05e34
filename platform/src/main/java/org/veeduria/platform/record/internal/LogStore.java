package org.veeduria.platform.record.internal;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.RowMapper;
import org.veeduria.platform.record.Entry;
import org.veeduria.platform.record.EntryType;
import org.veeduria.platform.record.LogEntry;
import org.veeduria.platform.record.Opening;
import org.veeduria.tlog.Checkpoint;
import org.veeduria.tlog.Hash;
import org.veeduria.tlog.SignedNote;
import org.veeduria.tlog.Tile;
import org.veeduria.tlog.TlogException;

/** The log in PostgreSQL: entries, tiles and the published head. */
public final class LogStore {
    /** Any number, the same in every process that shares the database. */
    private static final long SEQUENCER_LOCK = 0x7665_6564_7572_6961L;

    private static final RowMapper<Entry> ENTRY = (row, number) -> {
        LogEntry entry = LogEntry.parse(row.getBytes("leaf"));
        return new Entry(
                row.getObject("id", UUID.class),
                row.getLong("leaf_index"),
                entry.type(),
                entry.text().orElse(null));
    };

    private final JdbcTemplate sql;

    public LogStore(DataSource source) {
        this.sql = new JdbcTemplate(source);
    }

    /** Makes this transaction the only one that changes the log; waits for another. */
    void lock() {
        sql.query("select pg_advisory_xact_lock(?)", row -> {}, SEQUENCER_LOCK);
    }

    /** Entries in the log, signed or not. */
    long size() {
        Long size = sql.queryForObject("select coalesce(max(leaf_index) + 1, 0) from record.entry", Long.class);
        return size == null ? 0 : size;
    }

    /** The first hashes of a stored tile. */
    public byte[] tile(Tile tile) {
        List<byte[]> found = sql.queryForList(
                "select substring(hashes from 1 for ?) from record.tile where level = ? and tile_index = ?",
                byte[].class,
                tile.width() * Hash.LENGTH,
                tile.level(),
                tile.index());
        if (found.isEmpty() || found.getFirst().length != tile.width() * Hash.LENGTH) {
            throw new TlogException("the stored " + tile.path() + " is missing or too short");
        }
        return found.getFirst();
    }

    /** The bytes of the entries of a tile, in order. */
    List<byte[]> entries(Tile tile) {
        long first = tile.index() * Tile.FULL;
        List<byte[]> found = sql.queryForList(
                "select leaf from record.entry where leaf_index >= ? and leaf_index < ? order by leaf_index",
                byte[].class,
                first,
                first + tile.width());
        if (found.size() != tile.width()) {
            throw new TlogException(
                    "of the " + tile.width() + " entries from " + first + " only " + found.size() + " are stored");
        }
        return found;
    }

    /** Appends a batch behind the last entry. */
    void append(long size, PendingStore.Batch batch, Map<Tile, byte[]> tiles) {
        BinaryRows rows = new BinaryRows();
        long index = size;
        for (Submission submission : batch.submissions()) {
            rows.row(3).add(index++).add(submission.id).add(submission.leaf());
        }
        sql.execute((ConnectionCallback<Boolean>) connection -> {
            rows.copy(connection, "record.entry (leaf_index, id, leaf)");
            putTiles(connection, tiles);
            return true;
        });
    }

    private static void putTiles(Connection connection, Map<Tile, byte[]> tiles) throws SQLException {
        try (var put = connection.prepareStatement("insert into record.tile values (?, ?, ?)"
                + " on conflict (level, tile_index) do update set hashes = excluded.hashes")) {
            for (var tile : tiles.entrySet()) {
                put.setInt(1, tile.getKey().level());
                put.setLong(2, tile.getKey().index());
                put.setBytes(3, tile.getValue());
                put.addBatch();
            }
            put.executeBatch();
        }
    }

    /** The published head. */
    public Optional<SignedNote> head() {
        List<String> notes = sql.queryForList("select note from record.head where singleton", String.class);
        if (notes.size() > 1) {
            throw new RecordBroken(notes.size() + " heads are stored as the published one");
        }
        return notes.stream().findFirst().map(note -> SignedNote.parse(note.getBytes(StandardCharsets.UTF_8)));
    }

    /** Publishes a head, unless one of a larger log is published. The caller holds the lock. */
    void publish(Checkpoint checkpoint, SignedNote note) {
        if (head().filter(now -> Checkpoint.parse(now.text()).size() > checkpoint.size())
                .isEmpty()) {
            sql.update(
                    "insert into record.head (note) values (?) on conflict (singleton) do update set note = excluded.note",
                    note.toString());
        }
    }

    public OptionalLong indexOf(UUID id) {
        return sql.queryForList("select leaf_index from record.entry where id = ?", Long.class, id).stream()
                .mapToLong(Long::longValue)
                .findFirst();
    }

    /** The bytes of one entry. */
    public byte[] leaf(long index) {
        List<byte[]> found =
                sql.queryForList("select leaf from record.entry where leaf_index = ?", byte[].class, index);
        if (found.isEmpty()) {
            throw new TlogException("entry " + index + " is not stored");
        }
        return found.getFirst();
    }

    public Optional<Entry> entry(UUID id) {
        return sql.query("select leaf_index, id, leaf from record.entry where id = ?", ENTRY, id).stream()
                .findFirst();
    }

    /** Entries from the newest down, all below an index. */
    public List<Entry> newest(long below, int limit) {
        return sql.query(
                "select leaf_index, id, leaf from record.entry where leaf_index < ? order by leaf_index desc limit ?",
                ENTRY,
                below,
                limit);
    }

    /** Entries of one type from the newest down, all below an index. */
    public List<Entry> newest(EntryType type, long below, int limit) {
        return sql.query(
                "select leaf_index, id, leaf from record.entry where leaf_index < ? and get_byte(leaf, 0) = ?"
                        + " order by leaf_index desc limit ?",
                ENTRY,
                below,
                type.code() & 0xff,
                limit);
    }

    /** How many of the first entries are of a type. */
    public long count(EntryType type, long below) {
        Long count = sql.queryForObject(
                "select count(*) from record.entry where leaf_index < ? and get_byte(leaf, 0) = ?",
                Long.class,
                below,
                type.code() & 0xff);
        return count == null ? 0 : count;
    }

    public Optional<Opening> opening(UUID id) {
        RowMapper<Opening> read = (row, number) -> new Opening(
                Base64.getEncoder().encodeToString(row.getBytes("salt")),
                new String(row.getBytes("payload"), StandardCharsets.UTF_8));
        return sql.query("select salt, payload from record.opening where id = ?", read, id).stream()
                .findFirst();
    }
}
