package org.veeduria.platform.record.internal;

import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes salt and text of an entry out of the database, and out of the pages and the write-ahead log where they were. */
public final class Erasure {
    private final JdbcTemplate sql;
    private final TransactionTemplate transaction;

    Erasure(DataSource source, TransactionTemplate transaction) {
        this.sql = new JdbcTemplate(source);
        this.transaction = transaction;
    }

    /**
     * Deletes, together with what the caller does in the same transaction.
     *
     * @return false when there is nothing to delete
     */
    public boolean delete(UUID id, Runnable tombstone) {
        Boolean deleted = transaction.execute(status -> {
            boolean found = sql.update("delete from record.opening where id = ?", id) > 0;
            if (found) {
                tombstone.run();
            }
            return found;
        });
        return Boolean.TRUE.equals(deleted);
    }

    /**
     * Rewrites the tables without the deleted rows and lets go of the write-ahead log that held them. Not in a transaction: a
     * deleted row's bytes stay in its page until the table is rewritten.
     */
    public void scrub() {
        sql.execute("vacuum (full) record.opening");
        sql.execute("vacuum (full) record.pending");
        sql.query("select pg_switch_wal()", row -> {});
        sql.execute("checkpoint");
    }
}
