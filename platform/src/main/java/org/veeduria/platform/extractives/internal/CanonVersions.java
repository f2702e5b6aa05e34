package org.veeduria.platform.extractives.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.veeduria.platform.places.Place;
import org.veeduria.platform.places.Places;
import org.veeduria.platform.shared.version.Change;
import org.veeduria.platform.shared.version.Version;
import org.veeduria.platform.shared.version.Versions;

/** The versions of transferred canon; a scope is a year, a department and a kind, {@code 2011-08-canon}. */
@Component
class CanonVersions implements Versions {
    private static final List<String> COLUMNS = List.of("recipient", "amount", "population", "pia", "pim", "accrued");

    private static final String SCOPE = " year || '-' || department || '-' || kind ";

    private static final String CHANGES = """
            select coalesce(a.ubigeo, b.ubigeo) ubigeo,
                a.recipient a_recipient, a.amount::text a_amount, a.population::text a_population,
                a.pia::text a_pia, a.pim::text a_pim, a.accrued::text a_accrued,
                b.recipient b_recipient, b.amount::text b_amount, b.population::text b_population,
                b.pia::text b_pia, b.pim::text b_pim, b.accrued::text b_accrued
            from (select t.* from extractives.canon_transfer t join extractives.canon_version v on v.id = t.version
                  where v.year || '-' || v.department || '-' || v.kind = :scope and v.number = :from and v.file = :fromFile) a
            full join (select t.* from extractives.canon_transfer t join extractives.canon_version v on v.id = t.version
                  where v.year || '-' || v.department || '-' || v.kind = :scope and v.number = :to and v.file = :toFile) b
                on b.ubigeo = a.ubigeo
            where (a.recipient, a.amount, a.population, a.pia, a.pim, a.accrued)
                is distinct from (b.recipient, b.amount, b.population, b.pia, b.pim, b.accrued)
            order by 1
            """;

    private final JdbcClient sql;
    private final Places places;

    CanonVersions(JdbcClient sql, Places places) {
        this.sql = sql;
        this.places = places;
    }

    /** Year, department, kind: {@code 2012-08-canon} is read as "2012, Cusco, canon". */
    @Override
    public String title(String scope) {
        String[] parts = scope.split("-", 3);
        return parts.length < 3
                ? scope
                : parts[0] + ", "
                        + places.byUbigeo(parts[1] + "0000").map(Place::name).orElse(parts[1]) + ", " + parts[2];
    }

    @Override
    public String id() {
        return "canon";
    }

    @Override
    public List<String> scopes() {
        return sql.sql("select distinct" + SCOPE + "scope from extractives.canon_current order by scope")
                .query(String.class)
                .list();
    }

    @Override
    public List<Version> of(String scope) {
        return sql.sql("select number, file, loaded_at,"
                        + " (select count(*) from extractives.canon_transfer t where t.version = v.id) rows"
                        + " from extractives.canon_version v where" + SCOPE
                        + "= :scope and (not fictional or not exists"
                        + " (select 1 from extractives.canon_version r where not r.fictional)) order by number")
                .param("scope", scope)
                .query((row, number) ->
                        new Version(scope, row.getInt("number"), row.getString("file"), time(row), row.getLong("rows")))
                .list();
    }

    private static java.time.Instant time(ResultSet row) throws SQLException {
        return Objects.requireNonNull(row.getTimestamp("loaded_at"), Timestamp.class.getSimpleName())
                .toInstant();
    }

    @Override
    @Transactional(readOnly = true)
    public void changes(Version from, Version to, Consumer<Change> change) {
        try (Stream<Change> changes = sql
                .sql(CHANGES)
                .param("scope", from.scope())
                .param("from", from.number())
                .param("fromFile", from.file())
                .param("to", to.number())
                .param("toFile", to.file())
                .withFetchSize(1000)
                .query((row, number) -> change(row))
                .stream()) {
            changes.forEach(change);
        }
    }

    private static Change change(ResultSet row) throws SQLException {
        Map<String, String> before = new LinkedHashMap<>();
        Map<String, String> after = new LinkedHashMap<>();
        for (String column : COLUMNS) {
            @Nullable String old = row.getString("a_" + column);
            @Nullable String now = row.getString("b_" + column);
            if (!Objects.equals(old, now)) {
                if (old != null) {
                    before.put(column, old);
                }
                if (now != null) {
                    after.put(column, now);
                }
            }
        }
        return new Change(row.getString("ubigeo"), before, after);
    }
}
