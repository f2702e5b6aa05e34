package org.veeduria.platform.contracting.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.veeduria.platform.contracting.ContractChoice;
import org.veeduria.platform.contracting.ContractLine;
import org.veeduria.platform.contracting.ContractTotals;
import org.veeduria.platform.contracting.Selection;
import org.veeduria.platform.shared.Money;
import org.veeduria.platform.shared.dataset.Where;

/** Sums of contracts by the year of their process, as all lists and the joining of contracts to works count years. */
@Repository
public class ContractSums {
    private static final String SIGNED = """
            from contracting.process p join contracting.contract c on c.ocid = p.ocid
            and c.amount is not null and c.currency is not null and coalesce(c.status, 'active') <> 'cancelled'
            """;
    private static final String YEAR = "p.year";

    private final JdbcClient sql;

    ContractSums(JdbcClient sql) {
        this.sql = sql;
    }

    private record Sum(boolean works, long contracts, Money money, boolean fictional) {}

    /** The contracts of a place's year; empty where there are none. */
    public Optional<ContractTotals> of(Selection place, int year) {
        Where where = ofYear(place, year);
        List<Sum> sums = where.on(sql, """
                        select coalesce(p.category = 'works', false) works, c.currency, count(*) n, sum(c.amount) total,
                            bool_or(p.fictional) fictional
                        """ + SIGNED + where.where() + "group by 1, 2 order by 4 desc")
                .query((row, i) -> new Sum(
                        row.getBoolean("works"),
                        row.getLong("n"),
                        new Money(
                                Objects.requireNonNullElse(row.getBigDecimal("total"), BigDecimal.ZERO),
                                row.getString("currency")),
                        row.getBoolean("fictional")))
                .list();
        return sums.isEmpty() ? Optional.empty() : Optional.of(totals(sums));
    }

    /** SHA-256 of the files that tell of those contracts now, in hexadecimal. */
    public List<String> files(Selection place, int year) {
        Where where = ofYear(place, year);
        return where.on(
                        sql,
                        "select distinct v.file " + SIGNED
                                + "join contracting.version v on v.ocid = p.ocid and v.number = p.version "
                                + where.where() + "order by 1")
                .query(String.class)
                .list();
    }

    /** What the chosen contracts are worth, by currency. */
    public List<Money> of(Selection place, int year, ContractChoice choice) {
        Where where = chosen(place, year, choice);
        return where.on(
                        sql,
                        "select c.currency, sum(c.amount) total " + SIGNED + where.where()
                                + "group by 1 order by 2 desc")
                .query((row, i) -> new Money(
                        Objects.requireNonNullElse(row.getBigDecimal("total"), BigDecimal.ZERO),
                        row.getString("currency")))
                .list();
    }

    /** How many chosen contracts are in a currency. */
    public long count(Selection place, int year, ContractChoice choice, String currency) {
        Where where = chosen(place, year, choice);
        where.when("c.currency = :currency", "currency", currency);
        return where.on(sql, "select count(*) " + SIGNED + where.where())
                .query(Long.class)
                .single();
    }

    /** The chosen contracts in a currency, largest first. */
    public List<ContractLine> list(
            Selection place, int year, ContractChoice choice, String currency, int limit, long offset) {
        Where where = chosen(place, year, choice);
        where.when("c.currency = :currency", "currency", currency);
        return where.on(
                        sql,
                        "select p.ocid, p.title, c.contract, c.signed, c.amount, c.currency " + SIGNED + where.where()
                                + "order by c.amount desc, p.ocid, c.contract limit " + limit + " offset " + offset)
                .query((row, i) -> new ContractLine(
                        row.getString("ocid"),
                        row.getString("title"),
                        row.getString("contract"),
                        row.getObject("signed", LocalDate.class),
                        new Money(row.getBigDecimal("amount"), row.getString("currency"))))
                .list();
    }

    private static Where ofYear(Selection place, int year) {
        Where where = SelectionSql.ofProcesses(place);
        where.when(YEAR + " = :processYear", "processYear", year);
        return where;
    }

    private static Where chosen(Selection place, int year, ContractChoice choice) {
        Where where = ofYear(place, year);
        where.when("coalesce(p.category = 'works', false) = :forWorks", "forWorks", choice.works());
        Set<String> among = choice.among();
        where.when("p.ocid = any(:among)", "among", among == null ? null : among.toArray(String[]::new));
        where.when("not p.ocid = any(:without)", "without", choice.without().toArray(String[]::new));
        return where;
    }

    /** The years in which contracts were signed for a place, oldest first. */
    public List<Integer> years(Selection place) {
        Where where = SelectionSql.ofProcesses(place);
        where.when(YEAR + " >= :least", "least", 1);
        return where.on(sql, "select distinct " + YEAR + " y " + SIGNED + where.where() + "order by 1")
                .query(Integer.class)
                .list();
    }

    private static ContractTotals totals(List<Sum> sums) {
        List<Money> works = new ArrayList<>();
        List<Money> other = new ArrayList<>();
        sums.forEach(sum -> (sum.works() ? works : other).add(sum.money()));
        return new ContractTotals(
                works,
                other,
                sums.stream().mapToLong(Sum::contracts).sum(),
                sums.stream().anyMatch(Sum::fictional));
    }
}
