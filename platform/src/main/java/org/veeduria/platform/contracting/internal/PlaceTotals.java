package org.veeduria.platform.contracting.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.veeduria.platform.contracting.OrganisationName;
import org.veeduria.platform.contracting.PlaceSummary;
import org.veeduria.platform.contracting.PlaceSummary.CategoryLine;
import org.veeduria.platform.contracting.PlaceSummary.PartyLine;
import org.veeduria.platform.contracting.PlaceSummary.YearLine;
import org.veeduria.platform.contracting.Selection;
import org.veeduria.platform.shared.Money;
import org.veeduria.platform.shared.dataset.Where;

/** Sums over the processes of a selection. Awards that were cancelled, pending or unsuccessful are not counted. */
@Repository
public class PlaceTotals {
    private static final int TOP = 5;
    private static final String AWARDED = " from contracting.process p join contracting.award a on a.ocid = p.ocid"
            + " and coalesce(a.status, 'active') = 'active' and a.amount is not null and a.currency is not null ";

    private final JdbcClient sql;
    private final FlagList flags;

    PlaceTotals(JdbcClient sql, FlagList flags) {
        this.sql = sql;
        this.flags = flags;
    }

    public PlaceSummary of(Selection selection) {
        Where where = SelectionSql.ofProcesses(selection);
        return where.on(sql, """
                        select count(*) n,
                            count(*) filter (where p.tenderers = 1 and p.method in ('open', 'selective')
                                and p.bidders_listed) single,
                            count(*) filter (where p.tenderers > 0 and p.method in ('open', 'selective')
                                and p.bidders_listed) competitive,
                            count(*) filter (where p.tenderers > 0 and p.method in ('open', 'selective')
                                and not p.bidders_listed) unlisted
                        from contracting.process p
                        """ + where.where())
                .query((row, i) -> new PlaceSummary(
                        row.getLong("n"),
                        sums(where, "''").getOrDefault("", List.of()),
                        row.getLong("single"),
                        row.getLong("competitive"),
                        row.getLong("unlisted"),
                        flags.byIndicator(selection),
                        years(where),
                        categories(where),
                        entities(where),
                        suppliers(where)))
                .single();
    }

    private List<YearLine> years(Where where) {
        Map<String, List<Money>> sums = sums(where, "p.year::text");
        return where
                .on(sql, """
                        select p.year, count(*) n,
                            count(*) filter (where exists (select 1 from contracting.flag f where f.ocid = p.ocid)) flagged
                        from contracting.process p
                        """ + where.where() + "group by 1 order by 1")
                .query((row, i) -> new YearLine(
                        row.getInt("year"), row.getLong("n"), at(sums, row.getString("year")), row.getLong("flagged")))
                .list()
                .stream()
                .filter(line -> line.year() > 0)
                .toList();
    }

    private List<CategoryLine> categories(Where where) {
        Map<String, List<Money>> sums = sums(where, "p.category");
        return where.on(
                        sql,
                        "select p.category, count(*) n from contracting.process p" + where.where()
                                + "group by 1 order by 2 desc, 1")
                .query((row, i) -> new CategoryLine(row.getString(1), row.getLong(2), at(sums, row.getString(1))))
                .list();
    }

    private List<PartyLine> entities(Where where) {
        Map<String, List<Money>> sums = sums(where, "p.entity");
        return parties(where, "select p.entity id, count(*) n from contracting.process p", sums);
    }

    private List<PartyLine> suppliers(Where where) {
        Map<String, List<Money>> sums = supplierSums(where);
        return parties(where, "select a.supplier id, count(distinct a.ocid) n" + AWARDED, sums);
    }

    /** Those with the largest sums in the main currency, then those with most processes. */
    private List<PartyLine> parties(Where where, String counted, Map<String, List<Money>> sums) {
        String[] top = largest(sums);
        return where.on(
                        sql,
                        "select o.id, o.key, o.name, c.n from (" + counted + where.where() + "group by 1) c"
                                + " join contracting.organisation o on o.id = c.id"
                                + " order by array_position(:top, c.id) nulls last, c.n desc, o.id limit " + TOP)
                .param("top", top)
                .query((row, i) -> new PartyLine(
                        new OrganisationName(row.getString("key"), row.getString("name")),
                        row.getLong("n"),
                        at(sums, row.getString("id"))))
                .list();
    }

    private static String[] largest(Map<String, List<Money>> sums) {
        return Shares.of(sums).stream()
                .flatMap(shares -> shares.parts().entrySet().stream())
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .limit(TOP)
                .toArray(String[]::new);
    }

    private Map<String, List<Money>> sums(Where where, String group) {
        return sums(where, group, AWARDED + " and a.lead");
    }

    private Map<String, List<Money>> supplierSums(Where where) {
        return sums(where, "a.supplier", AWARDED);
    }

    private Map<String, List<Money>> sums(Where where, String group, String from) {
        Map<String, List<Money>> found = new LinkedHashMap<>();
        where.on(
                        sql,
                        "select " + group + " g, a.currency, sum(a.amount) total" + from + where.where()
                                + "group by 1, 2 order by 3 desc")
                .query((row, i) -> {
                    String key = Objects.requireNonNullElse(row.getString(1), "");
                    Money total = new Money(
                            Objects.requireNonNullElse(row.getBigDecimal(3), BigDecimal.ZERO), row.getString(2));
                    return found.computeIfAbsent(key, unseen -> new ArrayList<>())
                            .add(total);
                })
                .list();
        return found;
    }

    private static List<Money> at(Map<String, List<Money>> sums, @Nullable String key) {
        return List.copyOf(sums.getOrDefault(Objects.requireNonNullElse(key, ""), List.of()));
    }
}
