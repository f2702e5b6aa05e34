package org.veeduria.platform.contracting.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.veeduria.platform.contracting.OrganisationName;
import org.veeduria.platform.contracting.Selection;
import org.veeduria.platform.contracting.internal.EntityDetails.MethodLine;
import org.veeduria.platform.contracting.internal.EntityDetails.MonthLine;
import org.veeduria.platform.contracting.internal.EntityDetails.SupplierLine;
import org.veeduria.platform.shared.Money;

/** Reads what an entity bought, how, from whom and when. */
@Repository
public class EntityReader {
    private static final String OF = " where (p.entity = :id or p.buyer = :id) ";
    private static final String AWARDED = """
             from contracting.process p join contracting.award a on a.ocid = p.ocid
                and coalesce(a.status, 'active') = 'active' and a.amount is not null and a.currency is not null
            """;
    private static final String SUMS =
            ", a.currency, sum(a.amount)" + AWARDED + OF + " and a.lead group by 1, 2 order by 3 desc";
    private static final int TOP = 25;

    private final JdbcClient sql;
    private final OrganisationReader organisations;
    private final PlaceTotals totals;
    private final FlagList flags;

    EntityReader(JdbcClient sql, OrganisationReader organisations, PlaceTotals totals, FlagList flags) {
        this.sql = sql;
        this.organisations = organisations;
        this.totals = totals;
        this.flags = flags;
    }

    public Optional<EntityDetails> find(String key) {
        return organisations.find(key).map(this::details);
    }

    private EntityDetails details(Organisation organisation) {
        String id = organisation.id();
        Map<String, List<Money>> bySupplier = organisations.sums(
                "select a.supplier, a.currency, sum(a.amount)" + AWARDED + OF + " group by 1, 2 order by 3 desc", id);
        Optional<Shares> shares = Shares.of(bySupplier);
        return new EntityDetails(
                organisation,
                totals.of(Selection.byEntity(organisation.key())),
                methods(id),
                suppliers(id, bySupplier, shares),
                shares,
                months(id, shares.map(Shares::currency).orElse("")),
                flags.ofOrganisation(id));
    }

    private List<MethodLine> methods(String id) {
        Map<String, List<Money>> sums = organisations.sums("select coalesce(p.method_details, p.method)" + SUMS, id);
        Optional<Shares> shares = Shares.of(sums);
        return sql.sql("""
                        select coalesce(p.method_details, p.method) method, count(*) n,
                            count(*) filter (where p.tenderers = 1 and p.method in ('open', 'selective')
                                and p.bidders_listed) single,
                            count(*) filter (where p.tenderers > 0 and p.method in ('open', 'selective')
                                and not p.bidders_listed) unlisted
                        from contracting.process p
                        """ + OF + "group by 1 order by 2 desc, 1")
                .param("id", id)
                .query((row, i) -> {
                    String method = Objects.requireNonNullElse(row.getString("method"), "");
                    return new MethodLine(
                            row.getString("method"),
                            row.getLong("n"),
                            row.getLong("single"),
                            row.getLong("unlisted"),
                            List.copyOf(sums.getOrDefault(method, List.of())),
                            shares.map(known -> known.of(method)).orElse(0.0));
                })
                .list();
    }

    private List<SupplierLine> suppliers(String id, Map<String, List<Money>> sums, Optional<Shares> shares) {
        return sql
                .sql("select o.id, o.key, o.name, c.n from (select a.supplier id, count(distinct a.ocid) n" + AWARDED
                        + OF + "group by 1) c join contracting.organisation o on o.id = c.id order by o.name")
                .param("id", id)
                .query((row, i) -> new SupplierLine(
                        new OrganisationName(row.getString("key"), row.getString("name")),
                        row.getLong("n"),
                        List.copyOf(sums.getOrDefault(row.getString("id"), List.of())),
                        shares.map(known -> part(known, row)).orElse(0.0)))
                .list()
                .stream()
                .sorted((a, b) -> Double.compare(b.share(), a.share()))
                .limit(TOP)
                .toList();
    }

    private static double part(Shares shares, java.sql.ResultSet row) {
        try {
            return shares.of(row.getString("id"));
        } catch (java.sql.SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private List<MonthLine> months(String id, String currency) {
        List<MonthLine> found = sql.sql("""
                        select date_trunc('month', p.called)::date as month, count(*) n, sum((
                            select sum(a.amount) from contracting.award a where a.ocid = p.ocid and a.lead
                            and coalesce(a.status, 'active') = 'active' and a.currency = :currency)) total
                        from contracting.process p
                        """ + OF + " and p.called is not null group by 1 order by 1")
                .param("id", id)
                .param("currency", currency)
                .query((row, i) -> new MonthLine(
                        Objects.requireNonNull(row.getObject("month", LocalDate.class)),
                        row.getLong("n"),
                        money(row.getBigDecimal("total"), currency),
                        0))
                .list();
        double largest = found.stream().mapToDouble(EntityReader::size).max().orElse(0);
        return found.stream()
                .map(line -> new MonthLine(
                        line.month(), line.processes(), line.awarded(), largest <= 0 ? 0 : size(line) / largest))
                .toList();
    }

    private static @Nullable Money money(@Nullable BigDecimal amount, String currency) {
        return amount == null || currency.isEmpty() ? null : new Money(amount, currency);
    }

    private static double size(MonthLine line) {
        return line.awarded() == null ? 0 : line.awarded().amount().doubleValue();
    }
}
