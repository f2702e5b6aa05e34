package org.veeduria.platform.contracting.internal;

import static org.veeduria.platform.shared.dataset.Column.date;
import static org.veeduria.platform.shared.dataset.Column.decimal;
import static org.veeduria.platform.shared.dataset.Column.integer;
import static org.veeduria.platform.shared.dataset.Column.number;
import static org.veeduria.platform.shared.dataset.Column.text;
import static org.veeduria.platform.shared.dataset.Column.time;
import static org.veeduria.platform.shared.dataset.Column.yesNo;

import java.util.List;
import java.util.function.Function;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.veeduria.platform.contracting.Selection;
import org.veeduria.platform.contracting.SelectionFilters;
import org.veeduria.platform.shared.dataset.Dataset;
import org.veeduria.platform.shared.dataset.SqlDataset;
import org.veeduria.platform.shared.dataset.SqlQuery;
import org.veeduria.platform.shared.dataset.Where;

/** The tables of this room that everyone may take away. */
@Configuration(proxyBeanMethods = false)
class PublishedTables {
    private static final SqlQuery PROCESSES = new SqlQuery(
            "processes",
            List.of(
                    text("ocid"),
                    text("title"),
                    text("description"),
                    text("status"),
                    text("method"),
                    text("method_details"),
                    text("category"),
                    text("category_details"),
                    text("entity"),
                    text("entity_name"),
                    text("buyer"),
                    date("called"),
                    date("closes"),
                    date("awarded_on"),
                    date("signed_on"),
                    integer("year"),
                    decimal("amount"),
                    text("currency"),
                    text("ubigeo"),
                    text("region"),
                    text("province"),
                    text("district"),
                    integer("tenderers"),
                    yesNo("bidders_listed"),
                    text("indicators"),
                    text("file"),
                    text("position")),
            List.of(
                    "p.ocid",
                    "p.title",
                    "p.description",
                    "p.status",
                    "p.method",
                    "p.method_details",
                    "p.category",
                    "p.category_details",
                    "e.key",
                    "e.name",
                    "y.key",
                    "p.called",
                    "p.closes",
                    "p.awarded_on",
                    "p.signed_on",
                    "p.year",
                    "p.amount",
                    "p.currency",
                    "p.ubigeo",
                    "p.region",
                    "p.province",
                    "p.district",
                    "p.tenderers",
                    "p.bidders_listed",
                    "(select string_agg(distinct g.indicator, ' ' order by g.indicator) from contracting.flag g"
                            + " where g.ocid = p.ocid)",
                    "v.file",
                    "v.position"),
            """
             from contracting.process p
             join contracting.version v on v.ocid = p.ocid and v.number = p.version
             left join contracting.organisation e on e.id = p.entity
             left join contracting.organisation y on y.id = p.buyer
            """,
            SelectionFilters.ALL,
            given -> SelectionSql.ofProcesses(SelectionFilters.of(given)));

    private static final SqlQuery FLAGS = new SqlQuery(
            "flags",
            List.of(
                    text("id"),
                    text("indicator"),
                    text("about"),
                    text("subject"),
                    text("subject_name"),
                    text("ocid"),
                    number("result"),
                    text("evidence"),
                    date("called"),
                    text("ubigeo"),
                    time("computed_at")),
            List.of(
                    "(f.indicator || ':' || f.kind || ':' || coalesce(s.key, f.subject))",
                    "f.indicator",
                    "f.kind",
                    "coalesce(s.key, f.subject)",
                    "coalesce(s.name, p.title)",
                    "f.ocid",
                    "f.result",
                    "f.evidence",
                    "p.called",
                    "p.ubigeo",
                    "r.computed_at"),
            """
             from contracting.flag f
             join contracting.flag_run r on r.id = f.run
             left join contracting.process p on p.ocid = f.ocid
             left join contracting.organisation s on f.kind <> 'process' and s.id = f.subject
            """,
            SelectionFilters.ALL,
            given -> SelectionSql.ofFlags(SelectionFilters.of(given)));

    @Bean
    Dataset processesTable(JdbcClient sql, PlatformTransactionManager transactions, PublishedVersion version) {
        return table(PROCESSES, sql, transactions, version);
    }

    @Bean
    Dataset flagsTable(JdbcClient sql, PlatformTransactionManager transactions, PublishedVersion version) {
        return table(FLAGS, sql, transactions, version);
    }

    @Bean
    Dataset suppliersTable(JdbcClient sql, PlatformTransactionManager transactions, PublishedVersion version) {
        return table(
                organisations("suppliers", "supplier", """
                (select count(distinct b.ocid) from contracting.bid b where b.organisation = o.id)""", """
                (select count(distinct a.ocid) from contracting.award a where a.supplier = o.id)""", SelectionSql::ofSuppliers),
                sql,
                transactions,
                version);
    }

    @Bean
    Dataset entitiesTable(JdbcClient sql, PlatformTransactionManager transactions, PublishedVersion version) {
        return table(
                organisations("entities", "entity", """
                (select count(*) from contracting.process p where p.entity = o.id or p.buyer = o.id)""", """
                (select count(distinct a.ocid) from contracting.award a join contracting.process p on p.ocid = a.ocid
                 where p.entity = o.id or p.buyer = o.id)""", SelectionSql::ofEntities), sql, transactions, version);
    }

    @Bean
    Dataset itemsTable(PublishedReleases releases) {
        return new ReleaseTable("items", ReleaseParts.ITEM, ReleaseParts::items, releases);
    }

    @Bean
    Dataset bidsTable(PublishedReleases releases) {
        return new ReleaseTable("bids", ReleaseParts.BID, ReleaseParts::bids, releases);
    }

    @Bean
    Dataset awardsTable(PublishedReleases releases) {
        return new ReleaseTable("awards", ReleaseParts.AWARD, ReleaseParts::awards, releases);
    }

    @Bean
    Dataset contractsTable(PublishedReleases releases) {
        return new ReleaseTable("contracts", ReleaseParts.CONTRACT, ReleaseParts::contracts, releases);
    }

    /** A natural person's number is not among what leaves. */
    private static SqlQuery organisations(
            String id, String side, String processes, String awarded, Function<Selection, Where> where) {
        return new SqlQuery(
                id,
                List.of(
                        text("id"),
                        text("name"),
                        text("scheme"),
                        text("identifier"),
                        yesNo("natural_person"),
                        integer("processes"),
                        integer("awarded")),
                List.of(
                        "o.key",
                        "o.name",
                        "o.scheme",
                        "case when not o.natural_person then o.identifier end",
                        "o.natural_person",
                        processes,
                        awarded),
                " from (select * from contracting.organisation where " + side + " and "
                        + SelectionSql.shown("organisation") + ") o",
                SelectionFilters.ALL,
                given -> where.apply(SelectionFilters.of(given)));
    }

    private static Dataset table(
            SqlQuery query, JdbcClient sql, PlatformTransactionManager transactions, PublishedVersion version) {
        return new SqlDataset(query, sql, transactions, version::now);
    }
}
