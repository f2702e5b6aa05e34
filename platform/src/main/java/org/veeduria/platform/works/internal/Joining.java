package org.veeduria.platform.works.internal;

import java.sql.Array;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.veeduria.engine.works.Agreement.Nature;
import org.veeduria.engine.works.Amount;
import org.veeduria.engine.works.match.Match;
import org.veeduria.engine.works.match.Matcher;
import org.veeduria.engine.works.match.Project;
import org.veeduria.engine.works.rule.Limits;
import org.veeduria.platform.contracting.Contracting;
import org.veeduria.platform.contracting.OrganisationName;
import org.veeduria.platform.contracting.ProcessForWorks;
import org.veeduria.platform.law.Law;

/**
 * Joins the stored procurement processes to the stored works: by the code they name, else by likeness. What is only somewhat like is
 * kept for a person to look at; a process about works that is like none is listed as such. Invented works take invented processes.
 */
@Component
class Joining {
    private static final int BATCH = 500;

    private final JdbcClient sql;
    private final JdbcTemplate batches;
    private final Contracting contracting;
    private final Limits limits;

    Joining(JdbcClient sql, JdbcTemplate batches, Contracting contracting, Law law) {
        this.sql = sql;
        this.batches = batches;
        this.contracting = contracting;
        this.limits = new Limits(law.book());
    }

    private record Row(
            @Nullable String work, String status, @Nullable String how, Match.@Nullable Likeness like, Joined joined) {}

    /** Joins all anew, inside the caller's transaction. */
    void run() {
        sql.sql("delete from works.link").update();
        Matcher real = new Matcher(projects(sql, false), limits);
        Matcher fictional = new Matcher(projects(sql, true), limits);
        List<Row> rows = new ArrayList<>();
        try (Stream<ProcessForWorks> processes = contracting.streamForWorks()) {
            processes.forEach(process -> {
                rows.addAll(rows(new Joined(process), process.fictional() ? fictional : real));
                if (rows.size() >= BATCH) {
                    write(rows);
                    rows.clear();
                }
            });
        }
        write(rows);
    }

    private static List<Row> rows(Joined joined, Matcher matcher) {
        return switch (matcher.match(joined.purchase())) {
            case Match.ByCode(String work, String code) -> List.of(new Row(work, "linked", "cui", null, joined));
            case Match.ByLikeness(Match.Likeness best) ->
                List.of(new Row(best.work(), "linked", "likeness", best, joined));
            case Match.Doubtful(List<Match.Likeness> candidates) ->
                candidates.stream()
                        .map(one -> new Row(one.work(), "candidate", "likeness", one, joined))
                        .toList();
            case Match.None none ->
                joined.isAboutWorks() ? List.of(new Row(null, "unmatched", null, null, joined)) : List.of();
        };
    }

    /** The stored works a purchase may belong to: the invented ones, or the others. */
    static List<Project> projects(JdbcClient sql, boolean fictional) {
        return sql.sql("""
                        select id, cui, title, ubigeo, entity, coalesce(cost, first_cost) cost, currency, judged_on
                        from works.work where fictional = :fictional order by id
                        """)
                .param("fictional", fictional)
                .query((row, i) -> new Project(
                        row.getString("id"),
                        row.getString("cui"),
                        row.getString("title"),
                        row.getString("ubigeo"),
                        row.getString("entity"),
                        row.getBigDecimal("cost") == null || row.getString("currency") == null
                                ? null
                                : new Amount(row.getBigDecimal("cost"), row.getString("currency")),
                        row.getObject("judged_on", LocalDate.class)))
                .list();
    }

    private void write(List<Row> rows) {
        batches.batchUpdate("""
                insert into works.link (work, ocid, status, how, score, reasons, natures, title, entity_key, entity_name,
                    supplier_keys, supplier_names, called, method, ubigeo, currency, reference, contracted, added, signed,
                    starts, ends, fictional)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, List.copyOf(rows), BATCH, Joining::bind);
    }

    private static void bind(PreparedStatement insert, Row row) throws SQLException {
        Joined joined = row.joined();
        ProcessForWorks process = joined.process();
        insert.setString(1, row.work());
        insert.setString(2, process.ocid());
        insert.setString(3, row.status());
        insert.setString(4, row.how());
        insert.setObject(
                5,
                row.like() == null
                        ? null
                        : java.math.BigDecimal.valueOf(Math.round(row.like().score() * 1000), 3));
        insert.setString(
                6,
                row.like() == null
                        ? null
                        : Projects.JSON.writeValueAsString(row.like().reasons()));
        insert.setArray(7, array(insert, joined.natures().stream().map(Nature::name)));
        insert.setString(8, process.title());
        insert.setString(
                9,
                Optional.ofNullable(process.entity()).map(OrganisationName::key).orElse(null));
        insert.setString(
                10,
                Optional.ofNullable(process.entity())
                        .map(OrganisationName::name)
                        .orElse(null));
        insert.setArray(11, array(insert, process.suppliers().stream().map(OrganisationName::key)));
        insert.setArray(12, array(insert, process.suppliers().stream().map(OrganisationName::name)));
        insert.setDate(13, date(process.called()));
        insert.setString(14, process.method());
        insert.setString(15, process.ubigeo());
        insert.setString(16, process.currency());
        insert.setBigDecimal(17, process.reference());
        insert.setBigDecimal(18, joined.contracted());
        insert.setBigDecimal(19, joined.added());
        insert.setDate(20, date(joined.signed()));
        insert.setDate(21, date(joined.starts()));
        insert.setDate(22, date(joined.ends()));
        insert.setBoolean(23, process.fictional());
    }

    private static Array array(PreparedStatement insert, Stream<String> texts) throws SQLException {
        return insert.getConnection().createArrayOf("text", texts.toArray(String[]::new));
    }

    private static @Nullable Date date(@Nullable LocalDate day) {
        return day == null ? null : Date.valueOf(Objects.requireNonNull(day));
    }
}
