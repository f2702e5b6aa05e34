package org.veeduria.platform.extractives.internal;

import static org.veeduria.platform.shared.dataset.Column.decimal;
import static org.veeduria.platform.shared.dataset.Column.integer;
import static org.veeduria.platform.shared.dataset.Column.text;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.veeduria.platform.shared.dataset.Column;
import org.veeduria.platform.shared.dataset.Dataset;
import org.veeduria.platform.shared.dataset.Filter;
import org.veeduria.platform.shared.dataset.SqlDataset;
import org.veeduria.platform.shared.dataset.SqlQuery;
import org.veeduria.platform.shared.dataset.SqlQuery.By;
import org.veeduria.platform.shared.dataset.SqlQuery.How;

/** The tables of payments and production that everyone may take away. */
@Configuration(proxyBeanMethods = false)
class ExtractiveTables {
    private static final String VERSION = """
            select coalesce(max(id), 0) || '-' || count(*) || '-' || (select count(*) || '-' || coalesce(max(id), 0)
                from extractives.agreement_version)
            from extractives.version
            """;

    private static final Filter COUNTRY = new Filter("country", "[A-Z]{3}", "three letters, such as PER");
    private static final Filter YEAR = new Filter("year", "(19|20)[0-9]{2}", "a year, such as 2012");
    private static final Filter SOURCE = new Filter("source", "[a-z-]{3,40}", "a source, such as nrgi-eiti");

    private static final List<Column> FLOWS = List.of(
            text("id"),
            text("country"),
            integer("reporting_year"),
            integer("reporting_month"),
            text("side"),
            text("payer_key"),
            text("payer"),
            text("agency"),
            text("gfs_code"),
            text("stream"),
            text("project_name"),
            text("commodity"),
            text("ubigeo"),
            decimal("amount"),
            text("currency"),
            text("row_kind"),
            text("data_source"),
            text("file"),
            integer("file_line"),
            text("pointer"));

    private static final String FLOW_ROWS = """
            select lpad(f.id::text, 12, '0') id, f.country, f.year reporting_year, f.month reporting_month, f.side,
                f.company_key payer_key, f.company payer, f.agency, f.code gfs_code, f.stream, f.project project_name,
                f.commodity, f.ubigeo, f.amount, f.currency, f.level row_kind, v.source data_source, v.file,
                f.line file_line, f.pointer
            from extractives.flow f join extractives.shown_version v on v.id = f.version
            """;

    private static final String PRODUCTION_ROWS = """
            select lpad(p.id::text, 12, '0') id, p.country, p.fiscal_year, p.place as location, p.product, p.volume, p.unit, v.file,
                p.line file_line
            from extractives.production p join extractives.shown_version v on v.id = p.version
            """;

    @Bean
    Dataset extractiveFlows(JdbcClient sql, PlatformTransactionManager transactions) {
        List<By> filters = List.of(
                new By(COUNTRY, "country", How.SAME_TEXT),
                new By(YEAR, "reporting_year", How.SAME_NUMBER),
                new By(SOURCE, "data_source", How.SAME_TEXT));
        return table(SqlQuery.of("extractive-flows", FLOWS, FLOW_ROWS, filters), sql, transactions);
    }

    @Bean
    Dataset extractiveProduction(JdbcClient sql, PlatformTransactionManager transactions) {
        return table(
                SqlQuery.of(
                        "extractive-production",
                        List.of(
                                text("id"),
                                text("country"),
                                integer("fiscal_year"),
                                text("location"),
                                text("product"),
                                decimal("volume"),
                                text("unit"),
                                text("file"),
                                integer("file_line")),
                        PRODUCTION_ROWS,
                        List.of(
                                new By(COUNTRY, "country", How.SAME_TEXT),
                                new By(YEAR, "fiscal_year", How.SAME_NUMBER))),
                sql,
                transactions);
    }

    static Dataset table(SqlQuery query, JdbcClient sql, PlatformTransactionManager transactions) {
        return new SqlDataset(
                query,
                sql,
                transactions,
                () -> sql.sql(VERSION).query(String.class).single());
    }
}
