package org.veeduria.platform.record.internal;

import java.security.MessageDigest;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.veeduria.platform.record.EntryType;

/** Entries that are acknowledged and wait for their place in the log. */
final class PendingStore {
    private static final int MOST_ROWS = 4_000;
    private static final int MOST_BYTES = 32 << 20;
    private static final int FETCH = 500;

    private final JdbcTemplate sql;
    private final Seal seal;

    PendingStore(DataSource source, Seal seal) {
        this.seal = seal;
        this.sql = new JdbcTemplate(source);
        sql.setFetchSize(FETCH);
    }

    /** Adds one, in the caller's transaction. */
    void add(Submission submission) {
        sql.update(
                "insert into record.pending (id, type, salt, payload, seal) values (?, ?, ?, ?, ?)",
                submission.id,
                submission.type.code() & 0xff,
                submission.salt,
                submission.payload,
                seal.of(submission));
    }

    /** Adds many, in the caller's transaction. */
    void addAll(List<Submission> submissions) {
        BinaryRows rows = new BinaryRows();
        submissions.forEach(submission -> rows.row(5)
                .add(submission.id)
                .addSmall(submission.type.code() & 0xff)
                .add(submission.salt)
                .add(submission.payload)
                .add(seal.of(submission)));
        sql.execute((ConnectionCallback<Boolean>) connection -> {
            rows.copy(connection, "record.pending (id, type, salt, payload, seal)");
            return true;
        });
    }

    boolean contains(UUID id) {
        return !sql.queryForList("select 1 from record.pending where id = ?", id)
                .isEmpty();
    }

    /**
     * The oldest, as many as one batch may take.
     *
     * @throws RecordBroken when one of them is not what was acknowledged
     */
    Batch oldest() {
        return sql.query(
                "select seq, id, type, salt, payload, seal from record.pending order by seq limit " + MOST_ROWS,
                (ResultSetExtractor<Batch>) this::read);
    }

    private Batch read(ResultSet rows) throws SQLException {
        Batch batch = new Batch(new ArrayList<>(), new ArrayList<>());
        int bytes = 0;
        while (bytes < MOST_BYTES && rows.next()) {
            if (!isSealed(rows)) {
                throw new RecordBroken("the waiting entry " + rows.getString("id") + " is not what was acknowledged");
            }
            byte[] payload = rows.getBytes("payload");
            batch.sequences.add(rows.getLong("seq"));
            batch.submissions.add(new Submission(
                    rows.getObject("id", UUID.class),
                    EntryType.of((byte) rows.getInt("type")),
                    rows.getBytes("salt"),
                    payload));
            bytes += payload.length;
        }
        return batch;
    }

    private boolean isSealed(ResultSet row) throws SQLException {
        byte[] right = seal.of(
                row.getObject("id", UUID.class), row.getInt("type"), row.getBytes("salt"), row.getBytes("payload"));
        return MessageDigest.isEqual(right, row.getBytes("seal"));
    }

    /** Identifiers of waiting entries that are not what was acknowledged, or that wait twice or are in the log already. */
    List<String> changed() {
        List<String> found = new ArrayList<>();
        sql.query("select id, type, salt, payload, seal from record.pending", row -> {
            if (!isSealed(row)) {
                found.add(row.getString("id"));
            }
        });
        found.addAll(sql.queryForList("""
                select p.id::text from record.pending p group by p.id
                having count(*) > 1 or exists (select from record.entry e where e.id = p.id)
                """, String.class));
        return found;
    }

    /** Moves a batch on: openings are kept, the rest is now in the log. */
    void remove(Batch batch) {
        sql.execute((ConnectionCallback<Boolean>) connection -> {
            var ids = connection.createArrayOf("bigint", batch.sequences.toArray());
            try (var keep = connection.prepareStatement("insert into record.opening select id, salt, payload"
                            + " from record.pending where seq = any (?) and salt is not null");
                    var delete = connection.prepareStatement("delete from record.pending where seq = any (?)")) {
                keep.setArray(1, ids);
                keep.executeUpdate();
                delete.setArray(1, ids);
                delete.executeUpdate();
            }
            return true;
        });
    }

    /** Some pending entries with the numbers of their rows. */
    record Batch(List<Long> sequences, List<Submission> submissions) {}
}
