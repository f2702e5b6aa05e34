package org.veeduria.platform.extractives.internal;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.veeduria.platform.places.Ubigeo;
import org.veeduria.platform.shared.Money;

/** Reads what was transferred: the newest version of each row. */
@Component
public class CanonStore {
    private static final String ROWS = """
            select year, kind, ubigeo, recipient, amount, population, pia, pim, accrued, file, line, fictional
            from extractives.canon_current
            """;

    private final JdbcClient sql;

    CanonStore(JdbcClient sql) {
        this.sql = sql;
    }

    /** Rows of a place and all places inside, of one year, by ubigeo. */
    public List<CanonRow> inside(Ubigeo place, int year) {
        return sql.sql(ROWS + " where year = :year and ubigeo like :inside order by ubigeo, kind")
                .param("year", year)
                .param("inside", place.prefix() + "%")
                .query((row, number) -> row(row))
                .list();
    }

    /**
     * What the governments of a place received in a year, and their whole budget where the source tells it.
     *
     * @param amount soles; null where no row has an amount
     */
    public record YearLine(
            int year,
            @Nullable Money amount,
            @Nullable Money pim,
            @Nullable Money accrued) {}

    /** All years of a place and the places inside, the oldest first. */
    public List<YearLine> series(Ubigeo place) {
        return sql.sql("""
                select year, sum(amount) amount, sum(pim) pim, sum(accrued) accrued
                from extractives.canon_current where ubigeo like :inside group by year order by year
                """)
                .param("inside", place.prefix() + "%")
                .query((row, number) -> new YearLine(
                        row.getInt("year"),
                        soles(row.getBigDecimal("amount")),
                        soles(row.getBigDecimal("pim")),
                        soles(row.getBigDecimal("accrued"))))
                .list();
    }

    private static @Nullable Money soles(@Nullable BigDecimal amount) {
        return amount == null ? null : CanonYears.soles(amount);
    }

    /** Years of which something is known inside a place, the newest first. */
    public List<Integer> years(Ubigeo place) {
        return sql.sql(
                        "select distinct year from extractives.canon_current where ubigeo like :inside order by year desc")
                .param("inside", place.prefix() + "%")
                .query(Integer.class)
                .list();
    }

    /**
     * A department's year.
     *
     * @param recipients how many governments the sources list
     * @param total what they received together
     */
    public record Department(Ubigeo department, int year, int recipients, Money total) {}

    /** What each department received in each year. */
    public List<Department> departments() {
        return sql.sql("""
                select department, year, count(distinct ubigeo) recipients, coalesce(sum(amount), 0) sum
                from extractives.canon_current group by department, year order by department, year
                """)
                .query((row, number) -> new Department(
                        new Ubigeo(row.getString("department") + "0000"),
                        row.getInt("year"),
                        row.getInt("recipients"),
                        CanonYears.soles(row.getBigDecimal("sum"))))
                .list();
    }

    /** Changes whenever what this room publishes of canon may have changed. */
    public String version() {
        return sql.sql("select count(*) || '-' || coalesce(max(id), 0) from extractives.canon_version")
                .query(String.class)
                .single();
    }

    static CanonRow row(ResultSet row) throws SQLException {
        return new CanonRow(
                row.getInt("year"),
                row.getString("kind"),
                new Ubigeo(row.getString("ubigeo")),
                row.getString("recipient"),
                row.getBigDecimal("amount"),
                row.getObject("population", Integer.class),
                row.getBigDecimal("pia"),
                row.getBigDecimal("pim"),
                row.getBigDecimal("accrued"),
                row.getString("file"),
                row.getLong("line"),
                row.getBoolean("fictional"));
    }
}
