package org.veeduria.platform.extractives.internal;

import static org.veeduria.platform.shared.dataset.Column.date;
import static org.veeduria.platform.shared.dataset.Column.decimal;
import static org.veeduria.platform.shared.dataset.Column.integer;
import static org.veeduria.platform.shared.dataset.Column.text;
import static org.veeduria.platform.shared.dataset.Column.yesNo;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.veeduria.platform.shared.dataset.Column;
import org.veeduria.platform.shared.dataset.Dataset;

/** The transferred canon as everyone may take it away: as it is, and as EITI's requirement 5.2 asks for it. */
@Configuration(proxyBeanMethods = false)
class CanonTables {
    private static final String ID = "(c.year || '-' || c.ubigeo || '-' || c.kind)";

    @Bean
    Dataset canonTransfersTable(JdbcClient sql, PlatformTransactionManager transactions, CanonStore store) {
        Map<Column, String> fields = new LinkedHashMap<>();
        fields.put(text("id"), ID);
        fields.put(integer("year"), "c.year");
        fields.put(text("kind"), "c.kind");
        fields.put(text("ubigeo"), "c.ubigeo");
        fields.put(text("recipient"), "c.recipient");
        fields.put(decimal("amount"), "c.amount");
        fields.put(text("currency"), "'PEN'");
        fields.put(integer("population"), "c.population");
        fields.put(decimal("pia"), "c.pia");
        fields.put(decimal("pim"), "c.pim");
        fields.put(decimal("accrued"), "c.accrued");
        fields.put(yesNo("fictional"), "c.fictional");
        fields.put(text("file"), "c.file");
        fields.put(integer("line"), "c.line");
        return table("canon-transfers", fields, sql, transactions, store);
    }

    /** Names of columns: those of EITI's open data of government revenues, and the words of requirement 5.2. */
    @Bean
    Dataset canonEitiTable(JdbcClient sql, PlatformTransactionManager transactions, CanonStore store) {
        Map<Column, String> fields = new LinkedHashMap<>();
        fields.put(text("id"), ID);
        fields.put(text("eiti_requirement"), "'5.2'");
        fields.put(text("country"), "'Peru'");
        fields.put(text("iso3"), "'PER'");
        fields.put(integer("year"), "c.year");
        fields.put(date("start_date"), "make_date(c.year, 1, 1)");
        fields.put(date("end_date"), "make_date(c.year, 12, 31)");
        fields.put(text("government_agency_name"), "'Ministerio de Economía y Finanzas'");
        fields.put(text("name_of_revenue_stream"), "c.kind");
        fields.put(text("recipient_government_entity"), "c.recipient");
        fields.put(text("recipient_ubigeo"), "c.ubigeo");
        fields.put(text("revenue_sharing_formula"), "'law/pe/canon.yaml'");
        fields.put(decimal("amount_calculated_by_formula"), "null::numeric");
        fields.put(decimal("amount_transferred"), "c.amount");
        fields.put(decimal("discrepancy"), "null::numeric");
        fields.put(text("currency"), "'PEN'");
        fields.put(text("source_file"), "c.file");
        fields.put(integer("source_line"), "c.line");
        return table("eiti-5-2", fields, sql, transactions, store);
    }

    private static Dataset table(
            String id,
            Map<Column, String> fields,
            JdbcClient sql,
            PlatformTransactionManager transactions,
            CanonStore store) {
        TransactionTemplate reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
        return new CanonTable(id, fields, sql, reading, store);
    }
}
