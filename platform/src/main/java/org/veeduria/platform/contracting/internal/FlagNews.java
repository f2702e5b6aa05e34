package org.veeduria.platform.contracting.internal;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.veeduria.engine.flags.catalogue.IndicatorCatalogue;
import org.veeduria.platform.contracting.Indicators;
import org.veeduria.platform.shared.change.ChangeFeed;
import org.veeduria.platform.shared.change.ChangeKind;
import org.veeduria.platform.shared.change.Changed;
import org.veeduria.platform.shared.change.Value;

/**
 * Tells followers which flags of processes a run brought and which it ended. A process that the former run did not know is news only
 * while its call is; so is every process where the rules themselves have changed, or nothing was computed before.
 */
@Component
class FlagNews {
    private static final ZoneId LIMA = ZoneId.of("America/Lima");
    private static final Locale SPANISH = Locale.of("es", "PE");

    private static final String DIFFERENCE = """
            select n.indicator, k.known, %s
            from contracting.flag n
            join contracting.process p on p.ocid = n.ocid
            cross join lateral (select coalesce(:same and (select v.stored_at from contracting.version v
                where v.ocid = p.ocid and v.number = 1) < :former, false) known) k
            where n.run = :there and n.kind = 'process' and (k.known or p.called >= :since)
                and not exists (select 1 from contracting.flag o where o.run = :other
                    and o.indicator = n.indicator and o.kind = n.kind and o.subject = n.subject)
            order by n.ocid, n.indicator
            """.formatted(ProcessNews.ABOUT);

    private final JdbcClient sql;
    private final ChangeFeed feed;
    private final Indicators indicators;

    FlagNews(JdbcClient sql, ChangeFeed feed, Indicators indicators) {
        this.sql = sql;
        this.feed = feed;
        this.indicators = indicators;
    }

    private record Former(long run, OffsetDateTime at, String rules) {}

    /** Compares the run just written with the one before it, whose flags are still there. */
    void tell(long run) {
        Optional<Former> former = sql.sql("""
                        select id, computed_at, rules from contracting.flag_run where id < :run order by id desc limit 1
                        """)
                .param("run", run)
                .query((row, i) -> new Former(
                        row.getLong(1),
                        Objects.requireNonNull(row.getObject(2, OffsetDateTime.class)),
                        row.getString(3)))
                .optional();
        String rules = sql.sql("select rules from contracting.flag_run where id = :run")
                .param("run", run)
                .query(String.class)
                .single();
        Former before = former.orElse(new Former(0, OffsetDateTime.now(LIMA), ""));
        boolean same = before.rules.equals(rules);
        List<Changed> told = new ArrayList<>();
        difference(run, before, same, true, told);
        if (same) {
            difference(before.run, new Former(run, before.at, rules), true, false, told);
        }
        feed.changed(told);
    }

    private void difference(long there, Former other, boolean same, boolean first, List<Changed> told) {
        LocalDate today = LocalDate.now(LIMA);
        sql.sql(DIFFERENCE)
                .param("there", there)
                .param("other", other.run)
                .param("former", other.at)
                .param("same", same)
                .param("since", feed.newsSince())
                .query(row -> {
                    LocalDate called = row.getObject("called", LocalDate.class);
                    LocalDate happened = row.getBoolean("known") || called == null ? today : called;
                    Value name = name(row.getString("indicator"));
                    told.add(ProcessNews.about(
                            row,
                            ChangeKind.FLAG,
                            first ? "contracting.changed.flag.first" : "contracting.changed.flag.gone",
                            first ? null : name,
                            first ? name : null,
                            happened));
                });
    }

    private Value name(String code) {
        IndicatorCatalogue catalogue = indicators.catalogue();
        return Value.of(
                catalogue.describe(code, SPANISH).name(),
                catalogue.describe(code, Locale.ENGLISH).name());
    }
}
