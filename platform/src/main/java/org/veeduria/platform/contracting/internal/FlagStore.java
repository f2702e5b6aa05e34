package org.veeduria.platform.contracting.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.SQLStateSQLExceptionTranslator;
import org.springframework.stereotype.Repository;
import org.veeduria.engine.flags.Flag;
import org.veeduria.engine.flags.Subject;
import org.veeduria.engine.flags.coverage.Coverage;
import org.veeduria.engine.flags.kept.Results;
import org.veeduria.platform.record.EntryType;
import org.veeduria.platform.record.PublicRecord;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes the flags of a run; the run's counts go into the public record with them. */
@Repository
class FlagStore {
    private final JdbcClient sql;
    private final DataSource source;
    private final PublicRecord record;
    private final FlagNews news;
    private final JsonMapper json = JsonMapper.builder().build();

    FlagStore(JdbcClient sql, DataSource source, PublicRecord record, FlagNews news) {
        this.news = news;
        this.sql = sql;
        this.source = source;
        this.record = record;
    }

    /**
     * Replaces all flags by those of this run, on the connection of the caller's transaction. The run's counts are those of
     * the real processes; of the invented ones only while there are no others.
     */
    void replace(Fold real, Fold invented, String rules, Instant at) {
        Fold counted = real.coverage().processes() > 0 ? real : invented;
        Results results = counted.results();
        Coverage coverage = counted.coverage();
        Map<String, Integer> counts = new TreeMap<>();
        int[] total = {0};
        results.forEach(flag -> total[0] += counts.merge(flag.code(), 1, Integer::sum) > 0 ? 1 : 0);
        UUID entry = record.append(EntryType.PUBLIC_ACT, fact(counts, total[0], coverage, rules, at));
        long run = sql.sql("""
                        insert into contracting.flag_run (computed_at, rules, processes, flags, entry)
                        values (:at, :rules, :processes, :flags, :entry) returning id
                        """)
                .param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .param("rules", rules)
                .param("processes", coverage.processes())
                .param("flags", total[0])
                .param("entry", entry)
                .query(Long.class)
                .single();
        write(rows(run, real.results()), rows(run, invented.results()), counts(run, counts, coverage));
        news.tell(run);
        sql.sql("delete from contracting.flag where run <> :run")
                .param("run", run)
                .update();
    }

    private CopyRows rows(long run, Results results) {
        CopyRows rows = new CopyRows("contracting.flag (run, indicator, kind, subject, ocid, result, evidence)");
        EvidenceJson evidence = new EvidenceJson(sql, json);
        results.forEach(flag -> rows.add(
                run,
                flag.code(),
                kind(flag),
                flag.subject().id(),
                flag.subject().kind() == Subject.Kind.PROCESS ? flag.subject().id() : null,
                flag.result(),
                evidence.of(flag.evidence())));
        return rows;
    }

    private static CopyRows counts(long run, Map<String, Integer> counts, Coverage coverage) {
        CopyRows rows = new CopyRows("contracting.flag_count (run, indicator, flags, not_computed, missing)");
        coverage.lines()
                .forEach(line -> rows.add(
                        run,
                        line.code(),
                        counts.getOrDefault(line.code(), 0),
                        line.processes() - line.computable(),
                        line.missing().isEmpty()
                                ? null
                                : line.missing().getFirst().paths()));
        return rows;
    }

    private void write(CopyRows... tables) {
        Connection connection = DataSourceUtils.getConnection(source);
        try {
            for (CopyRows rows : tables) {
                rows.send(connection);
            }
        } catch (SQLException failure) {
            throw new SQLStateSQLExceptionTranslator().translate("store flags", null, failure);
        } finally {
            DataSourceUtils.releaseConnection(connection, source);
        }
    }

    private byte[] fact(Map<String, Integer> counts, int total, Coverage coverage, String rules, Instant at) {
        ObjectNode fact = json.createObjectNode()
                .put("act", "flags-computed")
                .put("at", at.toString())
                .put("rules", rules)
                .put("processes", coverage.processes())
                .put("flags", total);
        ObjectNode flags = fact.putObject("byIndicator");
        counts.forEach(flags::put);
        ObjectNode missing = fact.putObject("notComputed");
        coverage.lines().stream()
                .filter(line -> line.processes() > line.computable())
                .forEach(line -> missing.put(line.code(), line.processes() - line.computable()));
        return PublicRecord.json(json.writeValueAsString(fact));
    }

    private static String kind(Flag flag) {
        return switch (flag.subject().kind()) {
            case PROCESS -> "process";
            case BUYER -> "buyer";
            case PROCURING_ENTITY -> "entity";
            case TENDERER -> "tenderer";
        };
    }
}
