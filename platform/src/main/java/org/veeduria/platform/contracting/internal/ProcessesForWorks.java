package org.veeduria.platform.contracting.internal;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.veeduria.platform.contracting.OrganisationName;
import org.veeduria.platform.contracting.ProcessForWorks;
import org.veeduria.platform.contracting.ProcessForWorks.Term;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Gives every process with what is needed to find its work. */
@Repository
public class ProcessesForWorks {
    private static final int FETCH = 500;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final String ALL = """
            select p.ocid, p.fictional, p.title, p.description, p.called, p.method_details, p.category, p.category_details,
                p.ubigeo, p.amount, p.currency, e.key entity, e.name entity_name,
                (select sum(a.amount) from contracting.award a
                 where a.ocid = p.ocid and a.lead and coalesce(a.status, 'active') = 'active'
                    and a.currency = p.currency) awarded,
                (select jsonb_agg(distinct jsonb_build_object('key', o.key, 'name', o.name))
                 from contracting.award a join contracting.organisation o on o.id = a.supplier
                 where a.ocid = p.ocid and coalesce(a.status, 'active') = 'active') suppliers,
                (select jsonb_agg(jsonb_build_object('signed', c.signed, 'starts', c.starts, 'ends', c.ends,
                    'amount', c.amount, 'added', c.added, 'currency', c.currency))
                 from contracting.contract c where c.ocid = p.ocid) contracts
            from contracting.process p left join contracting.organisation e on e.id = p.entity
            order by p.ocid
            """;

    private final JdbcClient sql;

    ProcessesForWorks(JdbcClient sql) {
        this.sql = sql;
    }

    /** All of them, real and invented; close the stream, inside one transaction. */
    public Stream<ProcessForWorks> stream() {
        return sql.sql(ALL).withFetchSize(FETCH).query((row, i) -> process(row)).stream();
    }

    private static ProcessForWorks process(ResultSet row) throws SQLException {
        return new ProcessForWorks(
                row.getString("ocid"),
                row.getBoolean("fictional"),
                row.getString("title"),
                row.getString("description"),
                Rows.organisation(row, "entity", "entity_name"),
                row.getObject("called", LocalDate.class),
                row.getString("method_details"),
                row.getString("category"),
                row.getString("category_details"),
                row.getString("ubigeo"),
                row.getBigDecimal("amount"),
                row.getString("currency"),
                row.getBigDecimal("awarded"),
                list(row.getString("suppliers")).stream()
                        .map(one -> new OrganisationName(
                                one.path("key").asString(), one.path("name").asString()))
                        .toList(),
                list(row.getString("contracts")).stream()
                        .map(ProcessesForWorks::term)
                        .toList());
    }

    private static Term term(JsonNode one) {
        return new Term(
                day(one.path("signed")),
                day(one.path("starts")),
                day(one.path("ends")),
                number(one.path("amount")),
                number(one.path("added")),
                one.path("currency").isString() ? one.path("currency").asString() : null);
    }

    private static List<JsonNode> list(@Nullable String json) {
        return json == null ? List.of() : JSON.readTree(json).valueStream().toList();
    }

    private static @Nullable LocalDate day(JsonNode value) {
        return value.isString() ? LocalDate.parse(value.asString()) : null;
    }

    private static @Nullable BigDecimal number(JsonNode value) {
        return value.isNumber() ? value.decimalValue() : null;
    }
}
