package org.veeduria.platform.extractives.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.veeduria.platform.shared.version.Change;
import org.veeduria.platform.shared.version.Version;
import org.veeduria.platform.shared.version.Versions;

/** What changed between two files, or two filings, that speak of the same source, country and year. */
@Component
class FlowVersions implements Versions {
    private static final int FETCH = 500;

    /** Rows with one key are told apart by their order: tables name a stream twice in a year. */
    private static final String NUMBERED = """
            select side, company, code, stream_key, project, month, agency, commodity, level, stream, amount, currency,
                row_number() over (partition by side, company_key, stream_key, project, month, agency, commodity, level, currency
                    order by id) at, company_key
            from extractives.flow where version = (select id from extractives.version where scope = %s and number = %s)
            """;

    private static final String CHANGES =
            """
            select coalesce(n.side, o.side) side, coalesce(n.company, o.company) company, coalesce(n.stream, o.stream) stream,
                coalesce(n.project, o.project) project, coalesce(n.month, o.month) as month, coalesce(n.currency, o.currency) currency,
                o.amount old_amount, n.amount new_amount, o.stream old_stream, n.stream new_stream
            from (%s) o full join (%s) n using (side, company_key, stream_key, project, month, agency, commodity, level, currency, at)
            where o.amount is distinct from n.amount
            order by stream_key, company_key, side, project, month, at
            """.formatted(NUMBERED.formatted(":scope", ":from"), NUMBERED.formatted(":scope", ":to"));

    private final JdbcClient sql;

    FlowVersions(JdbcClient sql) {
        this.sql = sql;
    }

    @Override
    public String id() {
        return "extractives";
    }

    @Override
    public List<String> scopes() {
        return sql.sql("select distinct scope from extractives.version order by scope")
                .query(String.class)
                .list();
    }

    @Override
    public List<Version> of(String scope) {
        return sql.sql("""
                        select v.scope, v.number, v.file, v.loaded_at,
                            (select count(*) from extractives.flow f where f.version = v.id)
                            + (select count(*) from extractives.production p where p.version = v.id) amounts
                        from extractives.version v where v.scope = :scope order by v.number
                        """)
                .param("scope", scope)
                .query((row, at) -> version(row))
                .list();
    }

    @Override
    @Transactional(readOnly = true)
    public void changes(Version from, Version to, Consumer<Change> change) {
        try (Stream<Change> found = sql
                .sql(CHANGES)
                .param("scope", from.scope())
                .param("from", from.number())
                .param("to", to.number())
                .withFetchSize(FETCH)
                .query((row, at) -> change(row))
                .stream()) {
            found.forEach(change);
        }
    }

    private static Version version(ResultSet row) throws SQLException {
        Timestamp loaded = row.getTimestamp("loaded_at");
        return new Version(
                row.getString("scope"),
                row.getInt("number"),
                row.getString("file"),
                loaded.toInstant(),
                row.getLong("amounts"));
    }

    private static Change change(ResultSet row) throws SQLException {
        StringBuilder key = new StringBuilder(row.getString("stream"));
        for (String part : List.of(row.getString("company"), row.getString("project"))) {
            key.append(part.isEmpty() ? "" : " · " + part);
        }
        key.append(row.getInt("month") == 0 ? "" : " · " + row.getInt("month"))
                .append(" · ")
                .append(row.getString("side"));
        return new Change(key.toString(), cells(row, "old"), cells(row, "new"));
    }

    private static Map<String, String> cells(ResultSet row, String which) throws SQLException {
        if (row.getString(which + "_stream") == null) {
            return Map.of();
        }
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("amount", row.getBigDecimal(which + "_amount").toPlainString());
        cells.put("currency", row.getString("currency"));
        return cells;
    }
}
