package org.veeduria.platform.record.internal;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** What this process acknowledged and has not yet seen in the log: who takes a waiting entry out of the database is found out. */
final class Acknowledged {
    /** Beyond these, entries are not watched: where nothing is signed for long, memory must not fill up. */
    private static final int MOST = 100_000;

    private final Set<UUID> waiting = ConcurrentHashMap.newKeySet();
    private final JdbcTemplate sql;

    Acknowledged(DataSource source) {
        this.sql = new JdbcTemplate(source);
    }

    /** Its transaction has committed. */
    void add(UUID id) {
        if (waiting.size() < MOST) {
            waiting.add(id);
        }
    }

    void arrived(List<Submission> entries) {
        entries.forEach(entry -> waiting.remove(entry.id));
    }

    /**
     * All that was acknowledged is in the log or waits for it.
     *
     * @throws RecordBroken when an entry is in neither
     */
    void requireAll() {
        List<UUID> asked = List.copyOf(waiting);
        if (asked.isEmpty()) {
            return;
        }
        List<UUID> gone = sql.queryForList(
                """
                select w.id from unnest(?::uuid[]) w (id)
                where not exists (select from record.entry e where e.id = w.id)
                    and not exists (select from record.pending p where p.id = w.id)
                """, UUID.class, (Object) asked.stream().map(UUID::toString).toArray(String[]::new));
        if (!gone.isEmpty()) {
            throw new RecordBroken(
                    "entry " + gone.getFirst() + " was acknowledged and is gone: it was deleted from the database");
        }
        asked.forEach(waiting::remove);
    }
}
