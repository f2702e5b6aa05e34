package org.veeduria.platform.extractives.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.veeduria.platform.extractives.FlowRow;
import org.veeduria.platform.extractives.SideTotal;
import org.veeduria.platform.shared.Money;

/** Reads the flows of the newest versions; real ones, or invented ones while there are no others. */
@Repository
public class FlowQueries {
    private static final String SELECT = """
            select f.*, v.source, v.file from extractives.flow f join extractives.version v on v.id = f.version
            """;
    private static final String SHOWN = """
            select f.*, v.source, v.file from extractives.flow f join extractives.shown_version v on v.id = f.version
            """;

    private final JdbcClient sql;

    FlowQueries(JdbcClient sql) {
        this.sql = sql;
    }

    /** What a source says of a country in a year: one total for each side and currency, without rows that repeat others. */
    public record YearTotal(
            String country, int year, String source, String side, Money amount, long rows, String file) {}

    /** The row of an id, of whatever version. */
    public Optional<FlowRow> row(long id) {
        return sql.sql(SELECT + " where f.id = :id")
                .param("id", id)
                .query((row, at) -> flow(row))
                .optional();
    }

    /** The rows of a source for a country and year, or for all its years, in the order of their files. */
    public List<FlowRow> rows(String source, String country, @Nullable Integer year) {
        return sql.sql(SHOWN + """
                         where v.source = :source and v.country = :country and (:year::int is null or v.year = :year::int)
                         order by f.year, f.id
                        """)
                .param("source", source)
                .param("country", country)
                .param("year", year, java.sql.Types.INTEGER)
                .query((row, at) -> flow(row))
                .list();
    }

    /** All rows of a company in a country, newest first. */
    public List<FlowRow> ofCompany(String country, String key) {
        return sql.sql(SHOWN + """
                         where f.country = :country and f.company_key = :key and f.company_key <> ''
                         order by f.year desc, f.stream, f.side, f.id limit 2000
                        """)
                .param("country", country)
                .param("key", key)
                .query((row, at) -> flow(row))
                .list();
    }

    /** Totals by year, of every country that has any, oldest first. */
    public List<YearTotal> totals() {
        return sql.sql("""
                        select f.country, f.year, v.source, f.side, f.currency, sum(f.amount) amount, count(*) rows,
                            (array_agg(v.file order by v.loaded_at desc))[1] file
                        from extractives.flow f join extractives.shown_version v on v.id = f.version
                        where f.level in ('PAYMENT')
                        group by f.country, f.year, v.source, f.side, f.currency
                        order by f.country, f.year, v.source, f.side, f.currency
                        """)
                .query((row, at) -> new YearTotal(
                        row.getString("country"),
                        row.getInt("year"),
                        row.getString("source"),
                        row.getString("side"),
                        new Money(row.getBigDecimal("amount"), row.getString("currency")),
                        row.getLong("rows"),
                        row.getString("file")))
                .list();
    }

    /** What each side reports for a place of Peru in a year, by source; for the country all rows of Peru. */
    public List<SideTotal> ofPlace(String prefix, int year) {
        return sql.sql("""
                        select v.source, f.side, f.currency, sum(f.amount) amount, count(*) rows,
                            (array_agg(v.file order by v.loaded_at desc))[1] file
                        from extractives.flow f join extractives.shown_version v on v.id = f.version
                        where f.country = 'PER' and f.year = :year and f.level = 'PAYMENT'
                          and (:prefix = '' or f.ubigeo like :prefix || '%')
                        group by v.source, f.side, f.currency order by v.source, f.side, f.currency
                        """)
                .param("year", year)
                .param("prefix", prefix)
                .query((row, at) -> new SideTotal(
                        row.getString("source"),
                        row.getString("side"),
                        new Money(row.getBigDecimal("amount"), row.getString("currency")),
                        row.getLong("rows"),
                        row.getString("file")))
                .list();
    }

    /** Rows of Peru whose stream names a kind of payment, with money in them. */
    public List<FlowRow> streamsOfPeru() {
        return sql.sql(SHOWN + " where f.country = 'PER' and f.amount <> 0 order by f.year, f.id")
                .query((row, at) -> flow(row))
                .list();
    }

    private static FlowRow flow(ResultSet row) throws SQLException {
        return new FlowRow(
                row.getLong("id"),
                row.getString("source"),
                row.getString("country"),
                row.getInt("year"),
                row.getInt("month"),
                row.getString("side"),
                row.getString("company_key"),
                row.getString("company"),
                row.getString("agency"),
                row.getString("code"),
                row.getString("stream"),
                row.getString("project"),
                row.getString("commodity"),
                row.getString("ubigeo"),
                new Money(row.getBigDecimal("amount"), row.getString("currency")),
                row.getString("level"),
                row.getString("file"),
                row.getLong("line"),
                row.getString("pointer"));
    }
}
