package org.veeduria.platform.contracting.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.veeduria.platform.contracting.FlagSummary;
import org.veeduria.platform.contracting.Indicators;
import org.veeduria.platform.contracting.ListOrder;
import org.veeduria.platform.contracting.Selection;
import org.veeduria.platform.shared.dataset.Where;

/** Lists of flags. */
@Repository
public class FlagList {
    private static final String FROM = """
             from contracting.flag f
             left join contracting.process p on p.ocid = f.ocid
             left join contracting.organisation e on e.id = p.entity
             left join contracting.organisation s on f.kind <> 'process' and s.id = f.subject
            """;

    private final JdbcClient sql;
    private final FlagRuns runs;
    private volatile @Nullable Choices known;

    FlagList(JdbcClient sql, FlagRuns runs) {
        this.sql = sql;
        this.runs = runs;
    }

    public long count(Selection selection) {
        Where where = SelectionSql.ofFlags(selection);
        return where.on(sql, "select count(*)" + FROM + where.where())
                .query(Long.class)
                .single();
    }

    /** Of the flags of a selection on a single known bidder, how many are on processes whose source lists no bidders. */
    public long winnerOnly(Selection selection) {
        Where where = SelectionSql.ofFlags(selection);
        where.when("f.indicator = :single", "single", Indicators.SINGLE_BID);
        return where.on(sql, "select count(*) filter (where not p.bidders_listed)" + FROM + where.where())
                .query(Long.class)
                .single();
    }

    /** The page is found by its numbers first: evidence and titles of all flags are not sorted for the few that are shown. */
    public List<FlagSummary> list(Selection selection, ListOrder order, int limit, long offset) {
        Where where = SelectionSql.ofFlags(selection);
        String by = "order by " + ProcessList.by(order) + ", f.id";
        String page = "select f.id" + FROM + where.where() + by + " limit :limit offset :offset";
        return where.on(sql, "select " + columns() + FROM + " where f.id in (" + page + ") " + by)
                .param("limit", limit)
                .param("offset", offset)
                .query((row, i) -> flag(row))
                .list();
    }

    /** All of a selection, read as it is used; close the stream, inside one transaction. */
    public Stream<FlagSummary> stream(Selection selection, ListOrder order) {
        Where where = SelectionSql.ofFlags(selection);
        String statement =
                "select " + columns() + FROM + where.where() + "order by " + ProcessList.by(order) + ", f.id";
        return where.on(sql, statement).withFetchSize(1000).query((row, i) -> flag(row)).stream();
    }

    /** Flags of one process. */
    public List<FlagSummary> ofProcess(String ocid) {
        return sql.sql("select " + columns() + FROM + " where f.ocid = :ocid order by f.indicator, f.id")
                .param("ocid", ocid)
                .query((row, i) -> flag(row))
                .list();
    }

    /** Flags whose subject is the organisation itself, as buyer, entity or tenderer. */
    public List<FlagSummary> ofOrganisation(String id) {
        return sql.sql("select " + columns() + FROM
                        + " where f.kind <> 'process' and f.subject = :id order by f.indicator, f.id")
                .param("id", id)
                .query((row, i) -> flag(row))
                .list();
    }

    /** How many flags per indicator in a selection, most first. */
    public Map<String, Long> byIndicator(Selection selection) {
        Where where = SelectionSql.ofFlags(selection);
        Map<String, Long> found = new LinkedHashMap<>();
        where.on(sql, "select f.indicator, count(*) n" + FROM + where.where() + "group by 1 order by 2 desc, 1")
                .query((row, i) -> found.put(row.getString(1), row.getLong(2)))
                .list();
        return found;
    }

    /** What the filters can be set to: the same until flags are computed again. */
    public FlagChoices choices() {
        long run = runs.newest();
        Choices last = known;
        if (last == null || last.run != run) {
            last = new Choices(run, read());
            known = last;
        }
        return last.choices;
    }

    private record Choices(long run, FlagChoices choices) {}

    private FlagChoices read() {
        return new FlagChoices(
                byIndicator(Selection.ALL),
                runs.distinct("p.category", String.class),
                runs.distinct("p.method_details", String.class),
                runs.distinct("p.year", Integer.class));
    }

    private static String columns() {
        return "f.id, f.indicator, f.kind, f.result, f.evidence, s.key subject_key, s.name subject_name, "
                + Rows.PROCESS;
    }

    private static FlagSummary flag(ResultSet row) throws SQLException {
        return new FlagSummary(
                row.getLong("id"),
                row.getString("indicator"),
                row.getString("kind"),
                Rows.organisation(row, "subject_key", "subject_name"),
                row.getString("ocid") == null ? null : Rows.process(row),
                row.getDouble("result"),
                row.getString("evidence"));
    }
}
