package org.veeduria.platform.works.internal;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.veeduria.platform.places.Point;
import org.veeduria.platform.shared.Money;
import org.veeduria.platform.shared.dataset.Where;
import org.veeduria.platform.works.WorkOrder;
import org.veeduria.platform.works.WorkSelection;
import org.veeduria.platform.works.WorkState;
import org.veeduria.platform.works.WorkSummary;
import org.veeduria.platform.works.WorksSummary;

/** Lists and sums of works. */
@Repository
public class WorkList {
    private static final String SELECT = """
            select w.*, coalesce((select array_agg(f.code order by f.code) from works.flag f where f.work = w.id), '{}') flags
            from works.work w
            """;
    private static final String SOLES = "PEN";
    private static final String LIKENESS = "0.5";

    private final JdbcClient sql;

    WorkList(JdbcClient sql) {
        this.sql = sql;
    }

    public long count(WorkSelection selection) {
        Where where = WorkSql.of(selection);
        return where.on(sql, "select count(*) from works.work w" + where.where())
                .query(Long.class)
                .single();
    }

    public List<WorkSummary> list(WorkSelection selection, WorkOrder order, int limit, long offset) {
        Where where = WorkSql.of(selection);
        return where.on(
                        sql,
                        SELECT + where.where() + " order by " + by(order) + ", w.id limit " + limit + " offset "
                                + offset)
                .query((row, i) -> summary(row))
                .list();
    }

    private static String by(WorkOrder order) {
        return switch (order) {
            case COST -> "coalesce(w.cost, w.first_cost) desc nulls last";
            case GROWTH -> "w.cost / nullif(w.first_cost, 0) desc nulls last";
            case STILL -> "w.still_since nulls last";
            case NEWEST -> "coalesce(w.progress_on, w.judged_on) desc nulls last";
            case NAME -> "w.title";
        };
    }

    /** The work of an id: its CUI, or the id of its OC4IDS project. */
    public Optional<WorkSummary> find(String id) {
        return sql.sql(SELECT + " where w.id = :id")
                .param("id", id)
                .query((row, i) -> summary(row))
                .optional();
    }

    /** Works whose name or code is like the words, best first. */
    @Transactional
    public List<WorkSummary> search(String text, int limit) {
        String words = text.strip().replace("\0", "");
        if (words.length() < 3) {
            return List.of();
        }
        sql.sql("select set_config('pg_trgm.word_similarity_threshold', :likeness, true)")
                .param("likeness", LIKENESS)
                .query(String.class)
                .single();
        Where where = WorkSql.shown()
                .when("(shared.plain(:text) operator(public.<%) w.search or w.cui = :text)", "text", words);
        return where.on(
                        sql,
                        SELECT + where.where() + " order by w.cui is not distinct from :text desc,"
                                + " public.word_similarity(shared.plain(:text), w.search) desc, w.id limit " + limit)
                .query((row, i) -> summary(row))
                .list();
    }

    /** Sums of a selection, soles only. */
    public WorksSummary sums(WorkSelection selection) {
        Where where = WorkSql.of(selection);
        List<Integer> years = years(selection);
        return where.on(sql, """
                        select count(*) n, count(coalesce(w.cost, w.first_cost)) costed,
                            coalesce(sum(coalesce(w.cost, w.first_cost)) filter (where w.currency = 'PEN'), 0) cost,
                            coalesce(sum(w.spent) filter (where w.currency = 'PEN'), 0) spent,
                            count(*) filter (where w.state in ('FINISHED', 'OPERATING')) finished,
                            count(*) filter (where w.state = 'UNDER_WAY') under_way,
                            count(*) filter (where w.state = 'PARALYSED') paralysed,
                            count(*) filter (where w.state = 'UNKNOWN') unknown,
                            count(*) filter (where exists (select 1 from works.flag f where f.work = w.id)) flagged
                        from works.work w
                        """ + where.where())
                .query((row, i) -> new WorksSummary(
                        row.getLong("n"),
                        new Money(row.getBigDecimal("cost"), SOLES),
                        row.getLong("costed"),
                        new Money(row.getBigDecimal("spent"), SOLES),
                        row.getLong("finished"),
                        row.getLong("under_way"),
                        row.getLong("paralysed"),
                        row.getLong("unknown"),
                        row.getLong("flagged"),
                        years))
                .single();
    }

    private List<Integer> years(WorkSelection selection) {
        Where where = WorkSql.of(new WorkSelection(selection.place(), null, null, null, null, null, null));
        return where.on(
                        sql,
                        "select distinct generate_series(w.first_year, w.last_year) y from works.work w" + where.where()
                                + " and w.first_year is not null order by y")
                .query(Integer.class)
                .list();
    }

    /** How many works each group has, largest first; a group is a column of {@code works.work}. */
    private Map<String, Long> groups(String column, WorkSelection selection) {
        Where where = WorkSql.of(selection);
        Map<String, Long> groups = new LinkedHashMap<>();
        where.on(
                        sql,
                        "select " + column + " g, count(*) n from works.work w" + where.where() + " and " + column
                                + " is not null group by 1 order by 2 desc, 1")
                .query((row, i) -> groups.put(row.getString("g"), row.getLong("n")))
                .list();
        return groups;
    }

    /** How many works each function has. */
    public Map<String, Long> functions(WorkSelection selection) {
        return groups("w.function", selection);
    }

    /** How many works each region has, by its code. */
    public Map<String, Long> regions(WorkSelection selection) {
        return groups("left(w.ubigeo, 2) || '0000'", selection);
    }

    /** How many works each flag has, by its code. */
    public Map<String, Long> flags(WorkSelection selection) {
        Where where = WorkSql.of(selection);
        Map<String, Long> flags = new LinkedHashMap<>();
        where.on(
                        sql,
                        "select f.code g, count(*) n from works.work w join works.flag f on f.work = w.id"
                                + where.where() + "group by 1 order by 1")
                .query((row, i) -> flags.put(row.getString("g"), row.getLong("n")))
                .list();
        return flags;
    }

    /**
     * Works that stand still for one cause.
     *
     * @param cause in the publisher's words; empty where none is published
     */
    public record CauseLine(String cause, long works, Money cost) {}

    /** The paralysed works of a selection by cause, most money first; soles only. */
    public List<CauseLine> causes(WorkSelection selection) {
        Where where = WorkSql.of(selection);
        return where.on(sql, """
                        select coalesce(w.cause, '') cause, count(*) n,
                            coalesce(sum(coalesce(w.cost, w.first_cost)) filter (where w.currency = 'PEN'), 0) cost
                        from works.work w
                        """ + where.where() + "group by 1 order by 3 desc, 1")
                .query((row, i) -> new CauseLine(
                        row.getString("cause"), row.getLong("n"), new Money(row.getBigDecimal("cost"), SOLES)))
                .list();
    }

    static WorkSummary summary(ResultSet row) throws SQLException {
        String currency = row.getString("currency");
        return new WorkSummary(
                row.getString("id"),
                row.getString("cui"),
                row.getString("title"),
                row.getString("ubigeo"),
                Stream.of(row.getString("region"), row.getString("province"), row.getString("district"))
                        .filter(Objects::nonNull)
                        .map(Objects::requireNonNull)
                        .toList(),
                point(row),
                row.getString("function"),
                row.getString("entity"),
                WorkState.valueOf(row.getString("state")),
                money(row.getBigDecimal("first_cost"), currency),
                money(row.getBigDecimal("cost"), currency),
                money(row.getBigDecimal("spent"), currency),
                row.getObject("started", LocalDate.class),
                row.getObject("planned_end", LocalDate.class),
                row.getObject("finished", LocalDate.class),
                row.getBigDecimal("physical"),
                row.getBigDecimal("financial"),
                row.getObject("progress_on", LocalDate.class),
                row.getObject("still_since", LocalDate.class),
                row.getString("cause"),
                row.getObject("judged_on", LocalDate.class),
                List.of((String[]) row.getArray("flags").getArray()));
    }

    private static @Nullable Point point(ResultSet row) throws SQLException {
        Double latitude = row.getObject("latitude", Double.class);
        Double longitude = row.getObject("longitude", Double.class);
        return latitude == null || longitude == null ? null : new Point(latitude, longitude);
    }

    private static @Nullable Money money(@Nullable BigDecimal amount, @Nullable String currency) {
        return amount == null || currency == null ? null : new Money(amount, currency);
    }
}
