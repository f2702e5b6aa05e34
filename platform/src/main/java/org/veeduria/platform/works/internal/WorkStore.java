package org.veeduria.platform.works.internal;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.veeduria.platform.shared.IncomingFile;
import org.veeduria.platform.works.internal.Statement.Source;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Keeps what every file says of every work, on the connection of the caller's transaction. */
@Repository
public class WorkStore {
    /** The statement that answers for a kind of source: real before invented, then the last said, then the last loaded. */
    static final String CURRENT = """
            select distinct on (s.work, s.scope) s.work, s.scope, s.edition, e.file, s.position, s.fictional, s.said_on,
                s.project
            from works.statement s join works.edition e on e.scope = s.scope and e.number = s.edition
            where s.work = any(:works)
            order by s.work, s.scope, s.fictional, s.said_on desc nulls last, s.edition desc
            """;

    private static final int BATCH = 500;

    private final JdbcClient sql;
    private final JdbcTemplate batches;
    private final WorkRows rows;
    private final WorkNews news;
    private final ApplicationEventPublisher events;
    private final JsonMapper json = Projects.JSON;

    WorkStore(JdbcClient sql, JdbcTemplate batches, WorkRows rows, WorkNews news, ApplicationEventPublisher events) {
        this.news = news;
        this.events = events;
        this.sql = sql;
        this.batches = batches;
        this.rows = rows;
    }

    /** Begins the next edition of a kind of source. */
    Edition begin(Scope scope, IncomingFile file) {
        int number = sql.sql("select coalesce(max(number), 0) + 1 from works.edition where scope = :scope")
                .param("scope", scope.id())
                .query(Integer.class)
                .single();
        Edition edition = new Edition(this, scope, file, number);
        sql.sql("""
                        insert into works.edition (scope, number, file, year, fictional)
                        values (:scope, :number, :file, :year, :fictional)
                        """)
                .param("scope", scope.id())
                .param("number", number)
                .param("file", file.hash())
                .param("year", edition.year())
                .param("fictional", file.fictional())
                .update();
        return edition;
    }

    /** Ends an edition: what is shown of its works is put together again. */
    void finish(Edition edition) {
        edition.flush();
        sql.sql("update works.edition set data_day = :day where scope = :scope and number = :number")
                .param("day", edition.dataDay())
                .param("scope", edition.scope().id())
                .param("number", edition.number())
                .update();
        if (edition.touched().isEmpty()) {
            forget(edition);
            return;
        }
        Map<String, WorkNews.Facts> before = news.facts(edition.touched());
        rebuild(edition.touched());
        tell(edition, before);
        events.publishEvent(new WorksStored());
    }

    private void tell(Edition edition, Map<String, WorkNews.Facts> before) {
        news.tell(edition.file().hash(), before);
        Set<String> added = new HashSet<>(edition.touched());
        added.removeAll(before.keySet());
        news.added(edition.file().hash(), added);
    }

    /** A file that says nothing new of any work is no edition. */
    private void forget(Edition edition) {
        sql.sql("delete from works.edition where scope = :scope and number = :number")
                .param("scope", edition.scope().id())
                .param("number", edition.number())
                .update();
    }

    /** The hash of what the last edition before said, by work. */
    Map<String, String> hashes(Edition edition, Collection<String> works) {
        Map<String, String> found = new HashMap<>();
        sql.sql("""
                        select distinct on (work) work, hash from works.statement
                        where work = any(:works) and scope = :scope and fictional = :fictional and edition < :number
                        order by work, edition desc
                        """)
                .param("works", works.toArray(String[]::new))
                .param("scope", edition.scope().id())
                .param("fictional", edition.file().fictional())
                .param("number", edition.number())
                .query((row, i) -> found.put(row.getString(1), row.getString(2)))
                .list();
        return found;
    }

    /** A work that stands twice in a file is kept as it stands last. */
    void write(Edition edition, Collection<Edition.Draft> drafts) {
        batches.batchUpdate("""
                insert into works.statement (work, scope, edition, hash, said_on, project, position, fictional)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                on conflict (work, scope, edition) do update set hash = excluded.hash, said_on = excluded.said_on,
                    project = excluded.project, position = excluded.position
                """, drafts, BATCH, (insert, draft) -> {
            insert.setString(1, draft.work());
            insert.setString(2, edition.scope().id());
            insert.setInt(3, edition.number());
            insert.setString(4, draft.hash());
            insert.setDate(5, draft.saidOn() == null ? null : Date.valueOf(draft.saidOn()));
            insert.setString(6, draft.project().replace("\\u0000", ""));
            insert.setString(7, draft.position());
            insert.setBoolean(8, edition.file().fictional());
        });
    }

    /** Puts together again what is shown of some works; a work nobody speaks of any more goes. */
    public void rebuild(Collection<String> works) {
        List<String> all = List.copyOf(works);
        for (int from = 0; from < all.size(); from += BATCH) {
            List<String> some = all.subList(from, Math.min(all.size(), from + BATCH));
            rows.replace(some, current(some));
        }
    }

    /** What answers for a work today, one statement of each kind of source, the one that knows most first. */
    public List<Statement> current(String work) {
        return Optional.ofNullable(current(List.of(work)).get(work)).orElse(List.of());
    }

    private Map<String, List<Statement>> current(List<String> works) {
        Map<String, List<Statement>> found = new LinkedHashMap<>();
        sql.sql(CURRENT)
                .param("works", works.toArray(String[]::new))
                .query((row, i) -> statement(row))
                .list()
                .forEach(one -> found.computeIfAbsent(one.work(), unseen -> new ArrayList<>())
                        .add(one));
        found.values().forEach(WorkStore::preferReal);
        return found;
    }

    /** Invented statements do not mix with real ones. */
    private static void preferReal(List<Statement> statements) {
        if (statements.stream().anyMatch(one -> !one.source().fictional())) {
            statements.removeIf(one -> one.source().fictional());
        }
        statements.sort(java.util.Comparator.comparing(one -> one.source().scope()));
    }

    private Statement statement(ResultSet row) throws SQLException {
        return new Statement(
                row.getString("work"),
                new Source(
                        Scope.of(row.getString("scope")),
                        row.getInt("edition"),
                        row.getString("file"),
                        row.getString("position"),
                        row.getBoolean("fictional")),
                row.getObject("said_on", LocalDate.class),
                (ObjectNode) json.readTree(row.getString("project")));
    }
}
