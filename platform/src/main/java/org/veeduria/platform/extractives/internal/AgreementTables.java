package org.veeduria.platform.extractives.internal;

import static org.veeduria.platform.shared.dataset.Column.date;
import static org.veeduria.platform.shared.dataset.Column.integer;
import static org.veeduria.platform.shared.dataset.Column.text;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.veeduria.engine.agreement.State;
import org.veeduria.platform.shared.dataset.Dataset;
import org.veeduria.platform.shared.dataset.Filter;
import org.veeduria.platform.shared.dataset.SqlQuery;
import org.veeduria.platform.shared.dataset.SqlQuery.By;
import org.veeduria.platform.shared.dataset.SqlQuery.How;

/** Agreements and what they promise, as open data: roles and organisations, no persons. */
@Configuration(proxyBeanMethods = false)
class AgreementTables {
    private static final Filter AGREEMENT = new Filter("agreement", "\\S{1,200}", "the id of an agreement");
    private static final Filter PROGRESS = new Filter(
            "progress",
            Stream.of(State.values()).map(State::name).collect(Collectors.joining("|")),
            "how a commitment stands, such as DONE");

    @Bean
    Dataset agreementsTable(JdbcClient sql, PlatformTransactionManager transactions) {
        return ExtractiveTables.table(
                SqlQuery.of(
                        "agreements",
                        List.of(
                                text("id"),
                                text("title"),
                                text("ubigeo"),
                                date("signed_on"),
                                text("summary"),
                                integer("commitments"),
                                integer("done"),
                                integer("meetings"),
                                integer("version_number"),
                                text("file")),
                        """
                select a.agreement id, a.document::jsonb ->> 'title' title, a.document::jsonb ->> 'place' ubigeo,
                    (a.document::jsonb ->> 'signed')::date signed_on, a.document::jsonb ->> 'summary' summary,
                    jsonb_array_length(a.document::jsonb -> 'commitments') commitments,
                    (select count(*) from jsonb_array_elements(a.document::jsonb -> 'commitments') c
                     where c ->> 'state' = 'DONE') done,
                    jsonb_array_length(a.document::jsonb -> 'meetings') meetings, a.number version_number, a.file
                from extractives.shown_agreement a
                """,
                        List.of(new By(Filter.PLACE, "ubigeo", How.INSIDE))),
                sql,
                transactions);
    }

    @Bean
    Dataset commitmentsTable(JdbcClient sql, PlatformTransactionManager transactions) {
        return ExtractiveTables.table(
                SqlQuery.of(
                        "agreement-commitments",
                        List.of(
                                text("id"),
                                text("agreement"),
                                text("title"),
                                text("owner"),
                                text("sector"),
                                date("due_on"),
                                text("progress"),
                                integer("evidence_count"),
                                date("last_evidence_on")),
                        """
                select a.agreement || '/' || (c ->> 'id') id, a.agreement, c ->> 'title' title, c ->> 'owner' as owner,
                    c ->> 'sector' sector, (c ->> 'due')::date due_on, c ->> 'state' progress,
                    jsonb_array_length(c -> 'evidence') evidence_count,
                    (select max((e ->> 'date')::date) from jsonb_array_elements(c -> 'evidence') e) last_evidence_on
                from extractives.shown_agreement a, jsonb_array_elements(a.document::jsonb -> 'commitments') c
                """,
                        List.of(
                                new By(AGREEMENT, "agreement", How.SAME_TEXT),
                                new By(PROGRESS, "progress", How.SAME_TEXT))),
                sql,
                transactions);
    }
}
