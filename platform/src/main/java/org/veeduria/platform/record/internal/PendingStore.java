package org.veeduria.platform.record.internal;

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

    PendingStore(DataSource source) {
        this.sql = new JdbcTemplate(source);
        sql.setFetchSize(FETCH);
    }

    /** Adds one, in the caller's transaction. */
    void add(Submission submission) {
        sql.update(
                "insert into record.pending (id, type, salt, payload) values (?, ?, ?, ?)",
                submission.id,
                submission.type.code() & 0xff,
                submission.salt,
                submission.payload);
    }

    /** Adds many, in the caller's transaction. */
    void addAll(List<Submission> submissions) {
        BinaryRows rows = new BinaryRows();
        submissions.forEach(submission -> rows.row(4)
                .add(submission.id)
                .addSmall(submission.type.code() & 0xff)
                .add(submission.salt)
                .add(submission.payload));
        sql.execute((ConnectionCallback<Boolean>) connection -> {
            rows.copy(connection, "record.pending (id, type, salt, payload)");
            return true;
        });
    }

    boolean contains(UUID id) {
        return !sql.queryForList("select 1 from record.pending where id = ?", id)
                .isEmpty();
    }

    /** The oldest, as many as one batch may take. */
    Batch oldest() {
        return sql.query(
                "select seq, id, type, salt, payload from record.pending order by seq limit " + MOST_ROWS,
                (ResultSetExtractor<Batch>) PendingStore::read);
    }

    private static Batch read(ResultSet rows) throws SQLException {
        Batch batch = new Batch(new ArrayList<>(), new ArrayList<>());
        int bytes = 0;
        while (bytes < MOST_BYTES && rows.next()) {
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
