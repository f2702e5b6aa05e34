package org.veeduria.platform.budget.internal;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.veeduria.platform.budget.Basis;
import org.veeduria.platform.budget.Execution;
import org.veeduria.platform.places.Level;
import org.veeduria.platform.places.Ubigeo;
import org.veeduria.platform.shared.Money;

/** Whole amounts of a government and year, from the summaries of municipalities and regions. */
@Repository
class Totals {
    /** Summaries of municipalities: what each spends. */
    static final String MUNICIPAL = "municipal";

    /** Summaries of regions: what units of every level spend that sit there. */
    static final String REGIONAL = "regional";

    private static final String IN_FORCE = """
            from budget.total t
            join budget.version v on v.file = t.file and v.year = t.year and v.source = t.source
            join budget.file f on f.hash = t.file
            where
            """ + BudgetRegister.SHOWN + """
            and v.number = (select max(n.number) from budget.version n where n.source = t.source and n.year = t.year
                and exists (select 1 from budget.total o where o.file = n.file and o.year = n.year and o.entity = t.entity))
            """;

    private final JdbcClient sql;

    Totals(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * One row.
     *
     * @param file SHA-256 of the file it stands in
     * @param entity the executor's code, or the region's
     * @param position where it stands in the file
     */
    record Total(
            String file,
            String source,
            int year,
            String ubigeo,
            String entity,
            String name,
            @Nullable BigDecimal pia,
            @Nullable BigDecimal pim,
            @Nullable BigDecimal certified,
            @Nullable BigDecimal committed,
            @Nullable BigDecimal accrued,
            @Nullable BigDecimal paid,
            String position) {}

    void add(Total total) {
        sql.sql("""
                insert into budget.total (file, source, year, ubigeo, entity, name, pia, pim, certified, committed, accrued, paid,
                    position) values (:file, :source, :year, :ubigeo, :entity, :name, :pia, :pim, :certified, :committed, :accrued,
                    :paid, :position)
                """).paramSource(total).update();
    }

    /** The years something is known of. */
    List<Integer> years(Ubigeo place) {
        return sql.sql("select distinct t.year " + IN_FORCE
                        + " and t.source in (:sources) and t.ubigeo like :place order by 1")
                .param("sources", sources(place))
                .param("place", place.prefix() + "%")
                .query(Integer.class)
                .list();
    }

    /**
     * The year of a place; of a province the sum of its municipalities, of the country that of its regions. Where no table tells regions,
     * of them and the country the sum of their municipalities.
     */
    Optional<Execution> execution(Ubigeo place, int year) {
        return sources(place).stream()
                .flatMap(source -> execution(place, year, source).stream())
                .findFirst();
    }

    private Optional<Execution> execution(Ubigeo place, int year, String source) {
        return sql.sql("""
                select sum(t.pia), sum(t.pim), sum(t.certified), sum(t.committed), coalesce(sum(t.accrued), 0),
                    coalesce(sum(t.paid), 0), (array_agg(t.file order by v.number desc))[1], bool_or(f.fictional), count(*)
                """ + IN_FORCE
                        + " and t.source = :source and t.year = :year and t.ubigeo like :place having count(*) > 0")
                .param("source", source)
                .param("year", year)
                .param("place", place.prefix() + "%")
                .query((row, at) -> execution(row, source))
                .optional();
    }

    /** The places a table tells of in a year. */
    Set<String> places(String source, int year) {
        return new TreeSet<>(
                sql.sql("select distinct t.ubigeo " + IN_FORCE + " and t.source = :source and t.year = :year")
                        .param("source", source)
                        .param("year", year)
                        .query(String.class)
                        .list());
    }

    /** What a place had and spent. */
    record Spent(Money pim, Money accrued) {}

    /** The places directly inside by ubigeo, from the table that tells the place's own year. */
    Map<String, Spent> inside(Ubigeo place, int year) {
        Map<String, Spent> regions =
                place.level() == Level.COUNTRY ? inside(place, year, REGIONAL) : Map.<String, Spent>of();
        return regions.isEmpty() ? inside(place, year, MUNICIPAL) : regions;
    }

    private Map<String, Spent> inside(Ubigeo place, int year, String source) {
        Map<String, Spent> inside = new TreeMap<>();
        sql.sql(
                        "select rpad(left(t.ubigeo, :digits), 6, '0') as code, sum(t.pim) as pim, coalesce(sum(t.accrued), 0) as accrued "
                                + IN_FORCE
                                + " and t.source = :source and t.year = :year and t.ubigeo like :place group by 1 having sum(t.pim) is not null")
                .param("digits", place.prefix().length() + 2)
                .param("source", source)
                .param("year", year)
                .param("place", place.prefix() + "%")
                .query(row -> {
                    inside.put(
                            row.getString("code"),
                            new Spent(soles(row.getBigDecimal("pim")), soles(row.getBigDecimal("accrued"))));
                });
        return inside;
    }

    /** The rows behind a place's year, the largest first. */
    List<Total> of(Ubigeo place, int year) {
        return sources(place).stream()
                .map(source -> of(place, year, source))
                .filter(rows -> !rows.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private List<Total> of(Ubigeo place, int year, String source) {
        return sql.sql(
                        """
                select t.file, t.source, t.year, t.ubigeo, t.entity, t.name, t.pia, t.pim, t.certified, t.committed, t.accrued, t.paid,
                    t.position
                """
                                + IN_FORCE
                                + " and t.source = :source and t.year = :year and t.ubigeo like :place order by t.pim desc, t.entity")
                .param("source", source)
                .param("year", year)
                .param("place", place.prefix() + "%")
                .query(Total.class)
                .list();
    }

    /** All rows in force, by entity and year. */
    List<Total> all() {
        return sql.sql(
                        "select t.file, t.source, t.year, t.ubigeo, t.entity, t.name, t.pia, t.pim, t.certified, t.committed, t.accrued,"
                                + " t.paid, t.position " + IN_FORCE + " order by t.source, t.entity, t.year")
                .query(Total.class)
                .list();
    }

    /** The rows of a file in one year, by entity. */
    List<Total> of(String file, int year) {
        return sql.sql("""
                select file, source, year, ubigeo, entity, name, pia, pim, certified, committed, accrued, paid, position
                from budget.total where file = :file and year = :year order by entity
                """)
                .param("file", file)
                .param("year", year)
                .query(Total.class)
                .list();
    }

    /** The tables that tell of a place, the one asked first first. */
    private static List<String> sources(Ubigeo place) {
        return switch (place.level()) {
            case COUNTRY, REGION -> List.of(REGIONAL, MUNICIPAL);
            case PROVINCE, DISTRICT -> List.of(MUNICIPAL);
        };
    }

    private static Execution execution(ResultSet row, String source) throws SQLException {
        return new Execution(
                money(row.getBigDecimal(1)),
                money(row.getBigDecimal(2)),
                money(row.getBigDecimal(3)),
                money(row.getBigDecimal(4)),
                new Money(row.getBigDecimal(5), "PEN"),
                new Money(row.getBigDecimal(6), "PEN"),
                source.equals(REGIONAL) ? Basis.SEAT : Basis.EXECUTOR,
                null,
                source,
                row.getString(7),
                row.getBoolean(8),
                null);
    }

    private static @Nullable Money money(@Nullable BigDecimal amount) {
        return amount == null ? null : soles(amount);
    }

    private static Money soles(BigDecimal amount) {
        return new Money(amount, "PEN");
    }
}
