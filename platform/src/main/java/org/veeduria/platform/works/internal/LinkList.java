package org.veeduria.platform.works.internal;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.veeduria.engine.works.match.Match;
import org.veeduria.platform.places.Ubigeo;
import org.veeduria.platform.shared.Money;
import org.veeduria.platform.works.JoinedContracts;
import tools.jackson.core.type.TypeReference;

/** What was joined, what a person should look at, and what was not found. */
@Repository
public class LinkList {
    private static final String SOLES = "PEN";
    private static final TypeReference<List<Match.Reason>> REASONS = new TypeReference<>() {};
    private static final String SELECT =
            "select l.*, w.title work_title from works.link l left join works.work w on w.id = l.work ";
    private static final int MOST_DOUBTFUL = 10;
    /** Real purchases; invented ones while there are no others. */
    private static final String SHOWN =
            "(not l.fictional or not exists (select 1 from works.link r where not r.fictional))";

    private static final String LINKED_IN = "where l.status = 'linked' and coalesce(l.ubigeo, '') like :place"
            + " and extract(year from l.called) = :year and " + SHOWN;

    private final JdbcClient sql;

    LinkList(JdbcClient sql) {
        this.sql = sql;
    }

    /** The processes joined to a work, by ocid. */
    Map<String, LinkLine> linked(String work) {
        return of(work, "linked").stream().collect(Collectors.toMap(LinkLine::ocid, Function.identity()));
    }

    /** The processes most like a work without being enough so, most like first. */
    List<LinkLine> doubtful(String work) {
        return of(work, "candidate").stream().limit(MOST_DOUBTFUL).toList();
    }

    private List<LinkLine> of(String work, String status) {
        return sql.sql(SELECT + "where l.work = :work and l.status = :status order by l.score desc nulls first, l.ocid")
                .param("work", work)
                .param("status", status)
                .query((row, i) -> line(row))
                .list();
    }

    /** How many processes of a place have that status. */
    public long count(String status, Ubigeo place) {
        return sql.sql("select count(*) from works.link l where l.status = :status and l.ubigeo like :place and "
                        + SHOWN)
                .param("status", status)
                .param("place", place.prefix() + "%")
                .query(Long.class)
                .single();
    }

    /** The processes of a place that have that status, largest first. */
    public List<LinkLine> list(String status, Ubigeo place, int limit, long offset) {
        return sql.sql(SELECT + "where l.status = :status and l.ubigeo like :place and " + SHOWN
                        + " order by coalesce(l.contracted, l.reference) desc nulls last, l.ocid, l.score desc"
                        + " limit :limit offset :offset")
                .param("status", status)
                .param("place", place.prefix() + "%")
                .param("limit", limit)
                .param("offset", offset)
                .query((row, i) -> line(row))
                .list();
    }

    /** Totals of a place and year, by the place of delivery and the day of the call. */
    public JoinedContracts totals(Ubigeo place, @Nullable Integer year) {
        return sql.sql("""
                        select count(*) filter (where l.status = 'linked') linked,
                            coalesce(sum(l.contracted) filter (where l.status = 'linked' and l.currency = 'PEN'), 0) amount,
                            count(distinct l.work) filter (where l.status = 'linked') works,
                            count(*) filter (where l.status = 'linked' and l.how = 'likeness') by_likeness,
                            count(distinct l.ocid) filter (where l.status = 'candidate') doubtful,
                            count(*) filter (where l.status = 'unmatched') unmatched,
                            coalesce(sum(l.contracted) filter (where l.status = 'unmatched' and l.currency = 'PEN'), 0) lost
                        from works.link l
                        where coalesce(l.ubigeo, '') like :place
                            and (cast(:year as integer) is null or extract(year from l.called) = :year) and
                        """ + SHOWN)
                .param("place", place.prefix() + "%")
                .param("year", year)
                .query((row, i) -> new JoinedContracts(
                        row.getLong("linked"),
                        new Money(row.getBigDecimal("amount"), SOLES),
                        row.getLong("works"),
                        row.getLong("by_likeness"),
                        row.getLong("doubtful"),
                        row.getLong("unmatched"),
                        new Money(row.getBigDecimal("lost"), SOLES)))
                .single();
    }

    /** The work of each process of a place and year that belongs to one, by the process's ocid. */
    public Map<String, String> linked(Ubigeo place, int year) {
        Map<String, String> works = new HashMap<>();
        sql.sql("select l.ocid, l.work from works.link l " + LINKED_IN)
                .param("place", place.prefix() + "%")
                .param("year", year)
                .query(row -> {
                    works.put(row.getString("ocid"), row.getString("work"));
                });
        return works;
    }

    /** The files that speak of the works of those processes. */
    public List<String> files(Ubigeo place, int year) {
        return sql.sql("select distinct e.file from works.link l join works.statement s on s.work = l.work"
                        + " join works.edition e on e.scope = s.scope and e.number = s.edition "
                        + LINKED_IN + " order by 1")
                .param("place", place.prefix() + "%")
                .param("year", year)
                .query(String.class)
                .list();
    }

    private static LinkLine line(ResultSet row) throws SQLException {
        String reasons = row.getString("reasons");
        BigDecimal contracted = row.getBigDecimal("contracted");
        BigDecimal amount = contracted == null ? row.getBigDecimal("reference") : contracted;
        String currency = row.getString("currency");
        return new LinkLine(
                row.getString("ocid"),
                row.getString("title"),
                row.getString("entity_name"),
                row.getObject("called", LocalDate.class),
                amount == null || currency == null ? null : new Money(amount, currency),
                row.getString("work"),
                row.getString("work_title"),
                row.getString("how"),
                row.getBigDecimal("score"),
                reasons == null ? List.of() : Projects.JSON.readValue(reasons, REASONS));
    }
}
