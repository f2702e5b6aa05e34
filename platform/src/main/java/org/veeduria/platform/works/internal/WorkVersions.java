package org.veeduria.platform.works.internal;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;
import org.veeduria.platform.shared.version.Change;
import org.veeduria.platform.shared.version.Version;
import org.veeduria.platform.shared.version.Versions;
import tools.jackson.databind.JsonNode;

/**
 * The editions of each kind of source. A later file speaks again of some works: what it says of them is the newest; works it does not
 * speak of stay. A file that says nothing new of any work leaves no edition.
 */
@Component
class WorkVersions implements Versions {
    private static final int FETCH = 200;
    private static final String NEWS = """
            select n.work, n.project after, (select o.project from works.statement o
                where o.work = n.work and o.scope = n.scope and o.edition <= :from and o.fictional = n.fictional
                order by o.edition desc limit 1) before
            from (select distinct on (s.work) s.* from works.statement s
                  where s.scope = :scope and s.edition > :from and s.edition <= :to
                  order by s.work, s.edition desc) n
            order by n.work
            """;

    private final JdbcClient sql;
    private final TransactionTemplate reading;

    WorkVersions(JdbcClient sql, TransactionTemplate reading) {
        this.sql = sql;
        this.reading = reading;
    }

    @Override
    public String id() {
        return "works";
    }

    @Override
    public List<String> scopes() {
        return sql.sql("select distinct scope from works.edition order by scope")
                .query(String.class)
                .list();
    }

    @Override
    public List<Version> of(String scope) {
        return sql.sql("""
                        select e.number, e.file, e.loaded_at, (select count(*) from works.statement s
                            where s.scope = e.scope and s.edition = e.number) as held
                        from works.edition e where e.scope = :scope order by e.number
                        """)
                .param("scope", scope)
                .query((row, i) -> new Version(
                        scope,
                        row.getInt("number"),
                        row.getString("file"),
                        Objects.requireNonNull(row.getObject("loaded_at", OffsetDateTime.class))
                                .toInstant(),
                        row.getLong("held")))
                .list();
    }

    private record Pair(String work, @Nullable String before, String after) {}

    @Override
    public void changes(Version from, Version to, Consumer<Change> change) {
        reading.executeWithoutResult(transaction -> {
            try (Stream<Pair> pairs = sql
                    .sql(NEWS)
                    .param("scope", from.scope())
                    .param("from", from.number())
                    .param("to", to.number())
                    .withFetchSize(FETCH)
                    .query((row, i) -> new Pair(row.getString("work"), row.getString("before"), row.getString("after")))
                    .stream()) {
                pairs.forEach(pair -> compare(pair, change));
            }
        });
    }

    private static void compare(Pair pair, Consumer<Change> change) {
        Map<String, String> before = pair.before() == null ? Map.of() : cells(pair.before());
        Map<String, String> after = cells(pair.after());
        String title = after.getOrDefault("/title", "");
        Change.of(pair.work() + (title.isEmpty() ? "" : " · " + title), before, after)
                .ifPresent(change);
    }

    /** Every value of a project by its JSON pointer. */
    private static Map<String, String> cells(String project) {
        Map<String, String> cells = new LinkedHashMap<>();
        walk(Projects.JSON.readTree(project), "", cells);
        return cells;
    }

    private static void walk(JsonNode at, String pointer, Map<String, String> cells) {
        if (at.isObject()) {
            at.properties().forEach(one -> walk(one.getValue(), pointer + "/" + one.getKey(), cells));
        } else if (at.isArray()) {
            for (int i = 0; i < at.size(); i++) {
                walk(at.get(i), pointer + "/" + i, cells);
            }
        } else {
            cells.put(pointer, at.asString(""));
        }
    }
}
