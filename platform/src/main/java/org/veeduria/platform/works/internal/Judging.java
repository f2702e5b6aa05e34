package org.veeduria.platform.works.internal;

import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.veeduria.engine.works.Work;
import org.veeduria.engine.works.read.WorkReader;
import org.veeduria.engine.works.rule.Limits;
import org.veeduria.engine.works.rule.SplitWorks;
import org.veeduria.engine.works.rule.Verdict;
import org.veeduria.engine.works.rule.WorkRules;
import org.veeduria.platform.law.Law;

/** Judges every work on the last day its sources speak of, with the contracts that were joined to it, and keeps the flags. */
@Component
public class Judging {
    private static final int BATCH = 500;
    private static final int FETCH = 200;

    private final JdbcClient sql;
    private final JdbcTemplate batches;
    private final Links links;
    private final WorkNews news;
    private final Limits limits;

    Judging(JdbcClient sql, JdbcTemplate batches, Links links, WorkNews news, Law law) {
        this.news = news;
        this.sql = sql;
        this.batches = batches;
        this.links = links;
        this.limits = new Limits(law.book());
    }

    private record Judged(String work, LocalDate day, Verdict.Flag flag, boolean fictional) {}

    private record Stored(
            String id,
            String project,
            @Nullable LocalDate day,
            @Nullable String ubigeo,
            boolean fictional) {}

    /** Writes the flags of all works anew, inside the caller's transaction. Real and invented works are looked at apart. */
    public void run() {
        Set<WorkNews.FlagOf> before = news.flags();
        sql.sql("delete from works.flag").update();
        for (boolean fictional : new boolean[] {false, true}) {
            write(flags(fictional));
        }
        news.tellFlags(before);
    }

    /** What the rules say of one work now, those that look at all works together excepted. */
    public List<Verdict> judge(Work work, LocalDate day) {
        return WorkRules.judge(work, day, limits);
    }

    private List<Judged> flags(boolean fictional) {
        SplitWorks split = new SplitWorks(limits);
        List<Judged> flags = new ArrayList<>();
        Map<String, LocalDate> days = new java.util.HashMap<>();
        var agreements = links.agreements(fictional);
        try (Stream<Stored> works = sql
                .sql("""
                        select id, project, judged_on, ubigeo, fictional from works.work
                        where fictional = :fictional and judged_on is not null order by id
                        """)
                .param("fictional", fictional)
                .withFetchSize(FETCH)
                .query((row, i) -> new Stored(
                        row.getString("id"),
                        row.getString("project"),
                        row.getObject("judged_on", LocalDate.class),
                        row.getString("ubigeo"),
                        row.getBoolean("fictional")))
                .stream()) {
            works.forEach(one -> {
                LocalDate day = one.day() == null ? LocalDate.EPOCH : one.day();
                Work work = WorkReader.read(Projects.JSON.readTree(one.project()))
                        .with(agreements.getOrDefault(one.id(), List.of()));
                days.put(one.id(), day);
                judge(work, day).forEach(verdict -> {
                    if (verdict instanceof Verdict.Flag flag) {
                        flags.add(new Judged(one.id(), day, flag, fictional));
                    }
                });
                if (one.ubigeo() != null && !one.ubigeo().endsWith("00")) {
                    split.observe(work, one.ubigeo());
                }
            });
        }
        split.flags()
                .forEach((work, flag) ->
                        flags.add(new Judged(work, days.getOrDefault(work, LocalDate.EPOCH), flag, fictional)));
        return flags;
    }

    private void write(List<Judged> flags) {
        batches.batchUpdate("""
                insert into works.flag (work, code, size, evidence, judged_on, fictional) values (?, ?, ?, ?, ?, ?)
                """, flags, BATCH, (insert, one) -> {
            insert.setString(1, one.work());
            insert.setString(2, one.flag().code());
            insert.setBigDecimal(3, one.flag().size());
            insert.setString(4, Projects.JSON.writeValueAsString(one.flag()));
            insert.setDate(5, Date.valueOf(one.day()));
            insert.setBoolean(6, one.fictional());
        });
    }
}
