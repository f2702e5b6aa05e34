package org.veeduria.platform.contracting.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.veeduria.platform.contracting.OrganisationName;
import org.veeduria.platform.contracting.internal.ProcessDetails.BanLine;
import org.veeduria.platform.contracting.internal.SupplierDetails.BannedAward;
import org.veeduria.platform.contracting.internal.SupplierDetails.BuyerLine;
import org.veeduria.platform.contracting.internal.SupplierDetails.CoBidder;
import org.veeduria.platform.contracting.internal.SupplierDetails.YearLine;
import org.veeduria.platform.shared.Money;

/** Reads what a supplier won, from whom, beside whom, and when it was banned. */
@Repository
public class SupplierReader {
    private static final String WON = """
             from contracting.award a join contracting.process p on p.ocid = a.ocid
            where a.supplier = :id and coalesce(a.status, 'active') = 'active'
            """;
    private static final String PRICED = WON + " and a.amount is not null and a.currency is not null ";
    private static final String SUMS = ", a.currency, sum(a.amount)" + PRICED + " group by 1, 2 order by 3 desc";
    private static final int TOP = 25;

    private final JdbcClient sql;
    private final OrganisationReader organisations;
    private final FlagList flags;

    SupplierReader(JdbcClient sql, OrganisationReader organisations, FlagList flags) {
        this.sql = sql;
        this.organisations = organisations;
        this.flags = flags;
    }

    public Optional<SupplierDetails> find(String key) {
        return organisations.find(key).map(this::details);
    }

    private SupplierDetails details(Organisation organisation) {
        String id = organisation.id();
        return new SupplierDetails(
                organisation,
                count("""
                        select count(*) from (select ocid from contracting.bid where organisation = :id
                            union select ocid from contracting.award where supplier = :id) both_sides
                        """, id),
                count("select count(distinct a.ocid)" + WON, id),
                organisations.sums("select ''" + SUMS, id).getOrDefault("", List.of()),
                years(id),
                buyers(id),
                coBidders(id),
                bans(id),
                awardsDuringBan(id),
                flags.ofOrganisation(id));
    }

    private long count(String query, String id) {
        return sql.sql(query).param("id", id).query(Long.class).single();
    }

    private List<YearLine> years(String id) {
        Map<String, List<Money>> sums = organisations.sums("select p.year::text" + SUMS, id);
        return sql.sql("select p.year, count(distinct p.ocid)" + WON + " and p.year is not null group by 1 order by 1")
                .param("id", id)
                .query((row, i) -> new YearLine(
                        row.getInt(1), row.getLong(2), List.copyOf(sums.getOrDefault(row.getString(1), List.of()))))
                .list();
    }

    private List<BuyerLine> buyers(String id) {
        Map<String, List<Money>> sums = organisations.sums("select p.entity" + SUMS, id);
        Optional<Shares> shares = Shares.of(sums);
        return sql
                .sql("select o.id, o.key, o.name, c.n from (select p.entity id, count(distinct p.ocid) n" + WON
                        + " group by 1) c join contracting.organisation o on o.id = c.id order by c.n desc, o.name")
                .param("id", id)
                .query((row, i) -> new BuyerLine(
                        new OrganisationName(row.getString("key"), row.getString("name")),
                        row.getLong("n"),
                        List.copyOf(sums.getOrDefault(row.getString("id"), List.of())),
                        part(shares, row.getString("id"))))
                .list()
                .stream()
                .sorted((a, b) -> Double.compare(b.share(), a.share()))
                .limit(TOP)
                .toList();
    }

    private static double part(Optional<Shares> shares, String id) {
        return shares.map(known -> known.of(id)).orElse(0.0);
    }

    private List<CoBidder> coBidders(String id) {
        return sql.sql("""
                        with together as (
                            select other.organisation id, other.ocid from contracting.bid own
                            join contracting.bid other on other.ocid = own.ocid and other.organisation <> own.organisation
                            where own.organisation = :id group by 1, 2)
                        select o.key, o.name, c.n, c.this_won, c.other_won from (
                            select t.id, count(*) n,
                                count(*) filter (where exists (select 1 from contracting.award a
                                    where a.ocid = t.ocid and a.supplier = :id
                                    and coalesce(a.status, 'active') = 'active')) this_won,
                                count(*) filter (where exists (select 1 from contracting.award a
                                    where a.ocid = t.ocid and a.supplier = t.id
                                    and coalesce(a.status, 'active') = 'active')) other_won
                            from together t group by 1 order by 2 desc, 1 limit 10) c
                        join contracting.organisation o on o.id = c.id order by c.n desc, o.name
                        """)
                .param("id", id)
                .query((row, i) -> new CoBidder(
                        new OrganisationName(row.getString("key"), row.getString("name")),
                        row.getLong("n"),
                        row.getLong("this_won"),
                        row.getLong("other_won")))
                .list();
    }

    private List<BanLine> bans(String id) {
        return sql.sql("""
                        select distinct resolution, reason, starts, ends from contracting.ban where organisation = :id
                        order by starts, resolution
                        """)
                .param("id", id)
                .query((row, i) -> new BanLine(
                        row.getString("resolution"),
                        row.getString("reason"),
                        row.getObject("starts", LocalDate.class),
                        row.getObject("ends", LocalDate.class),
                        false))
                .list();
    }

    private List<BannedAward> awardsDuringBan(String id) {
        return sql.sql("""
                        select distinct on (a.date, a.ocid, a.award) p.ocid, p.title, a.date, a.amount, a.currency,
                            b.resolution
                        from contracting.award a join contracting.process p on p.ocid = a.ocid
                        join contracting.ban b on b.organisation = a.supplier
                            and a.date >= b.starts and (b.ends is null or a.date <= b.ends)
                        where a.supplier = :id and coalesce(a.status, 'active') = 'active'
                        order by a.date, a.ocid, a.award
                        """)
                .param("id", id)
                .query((row, i) -> new BannedAward(
                        row.getString("ocid"),
                        row.getString("title"),
                        Objects.requireNonNull(row.getObject("date", LocalDate.class)),
                        Rows.money(row, "amount", "currency"),
                        row.getString("resolution")))
                .list();
    }
}
