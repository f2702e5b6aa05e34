package org.veeduria.platform.works.internal;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.veeduria.engine.works.rule.WorkTexts;
import org.veeduria.platform.shared.Money;
import org.veeduria.platform.shared.change.ChangeFeed;
import org.veeduria.platform.shared.change.ChangeKind;
import org.veeduria.platform.shared.change.Changed;
import org.veeduria.platform.shared.change.Topic;
import org.veeduria.platform.shared.change.Value;

/** Tells followers what changed in works: costs, planned ends, flags, and works that were not there before. */
@Component
class WorkNews {
    private static final ZoneId LIMA = ZoneId.of("America/Lima");
    private static final Locale SPANISH = Locale.of("es", "PE");

    private final JdbcClient sql;
    private final ChangeFeed feed;

    WorkNews(JdbcClient sql, ChangeFeed feed) {
        this.sql = sql;
        this.feed = feed;
    }

    /**
     * What is followed of a work.
     *
     * @param parties the entities and suppliers of the contracts joined to it
     */
    record Facts(
            String id,
            String title,
            @Nullable String ubigeo,
            @Nullable Money cost,
            @Nullable LocalDate end,
            @Nullable LocalDate judged,
            List<Topic> parties,
            boolean fictional) {}

    /** A flag of a work. */
    record FlagOf(String work, String code) implements Comparable<FlagOf> {
        @Override
        public int compareTo(FlagOf other) {
            int byWork = work.compareTo(other.work);
            return byWork != 0 ? byWork : code.compareTo(other.code);
        }
    }

    /** What is known of some works now. */
    Map<String, Facts> facts(Collection<String> works) {
        Map<String, Facts> facts = new HashMap<>();
        sql.sql("""
                        select id, title, ubigeo, coalesce(cost, first_cost) cost, currency,
                            coalesce(finished, planned_end) as ends, judged_on, fictional,
                            array(select distinct l.entity_key from works.link l
                                  where l.work = w.id and l.status = 'linked' and l.entity_key is not null) entities,
                            array(select distinct s from works.link l cross join unnest(l.supplier_keys) s
                                  where l.work = w.id and l.status = 'linked') suppliers
                        from works.work w where id = any(:works)
                        """)
                .param("works", works.toArray(String[]::new))
                .query((row, i) -> facts.put(row.getString("id"), facts(row)))
                .list();
        return facts;
    }

    private static Facts facts(ResultSet row) throws SQLException {
        BigDecimal cost = row.getBigDecimal("cost");
        String currency = row.getString("currency");
        return new Facts(
                row.getString("id"),
                row.getString("title"),
                row.getString("ubigeo"),
                cost == null || currency == null ? null : new Money(cost, currency),
                row.getObject("ends", LocalDate.class),
                row.getObject("judged_on", LocalDate.class),
                Stream.concat(
                                keys(row, "entities").map(Topic::entity),
                                keys(row, "suppliers").map(Topic::supplier))
                        .toList(),
                row.getBoolean("fictional"));
    }

    private static Stream<String> keys(ResultSet row, String column) throws SQLException {
        return Arrays.stream((String[]) row.getArray(column).getArray());
    }

    /** Tells what a file changed in works that were known, and which works it brought. */
    void tell(String file, Map<String, Facts> before) {
        LocalDate today = LocalDate.now(LIMA);
        List<Changed> told = new ArrayList<>();
        facts(before.keySet()).forEach((id, now) -> {
            Facts former = Objects.requireNonNull(before.get(id));
            if (!same(former.cost(), now.cost())) {
                Value old = former.cost() == null ? null : Value.of(former.cost());
                Value cost = now.cost() == null ? null : Value.of(now.cost());
                told.add(changed(ChangeKind.MONEY, key("works.changed.cost", old, cost), now, old, cost, today, file));
            }
            if (!Objects.equals(former.end(), now.end())) {
                Value old = former.end() == null ? null : Value.of(former.end());
                Value end = now.end() == null ? null : Value.of(now.end());
                told.add(changed(ChangeKind.DATE, key("works.changed.end", old, end), now, old, end, today, file));
            }
        });
        feed.changed(told);
    }

    private static boolean same(@Nullable Money former, @Nullable Money now) {
        if (former == null || now == null) {
            return former == null && now == null;
        }
        return former.compareTo(now) == 0;
    }

    /** The sentence for a value that changed, appeared or disappeared. */
    private static String key(String what, @Nullable Value former, @Nullable Value now) {
        if (former == null) {
            return what + ".first";
        }
        return now == null ? what + ".gone" : what;
    }

    /** Tells of works that a file brought. */
    void added(String file, Collection<String> works) {
        List<Changed> told = new ArrayList<>();
        facts(works).values().forEach(now -> {
            if (now.judged() != null) {
                Value cost = now.cost() == null ? null : Value.of(now.cost());
                String what = cost == null ? "works.changed.new.unpriced" : "works.changed.new";
                told.add(changed(ChangeKind.NEW, what, now, null, cost, now.judged(), file));
            }
        });
        feed.changed(told);
    }

    /** The flags of all works. */
    Set<FlagOf> flags() {
        return new TreeSet<>(sql.sql("select work, code from works.flag")
                .query((row, i) -> new FlagOf(row.getString(1), row.getString(2)))
                .list());
    }

    /** Tells which flags are new and which are gone since then, of works whose sources still speak of days that are news. */
    void tellFlags(Set<FlagOf> before) {
        Set<FlagOf> now = flags();
        Set<FlagOf> first = new TreeSet<>(now);
        first.removeAll(before);
        Set<FlagOf> gone = new TreeSet<>(before);
        gone.removeAll(now);
        Set<String> works = new TreeSet<>();
        first.forEach(one -> works.add(one.work()));
        gone.forEach(one -> works.add(one.work()));
        Map<String, Facts> facts = facts(works);
        List<Changed> told = new ArrayList<>();
        first.forEach(one -> flag(facts.get(one.work()), one.code(), true, told));
        gone.forEach(one -> flag(facts.get(one.work()), one.code(), false, told));
        feed.changed(told);
    }

    private static void flag(@Nullable Facts work, String code, boolean first, List<Changed> told) {
        if (work != null && work.judged() != null) {
            Value name = Value.of(WorkTexts.name(code, SPANISH), WorkTexts.name(code, Locale.ENGLISH));
            told.add(changed(
                    ChangeKind.FLAG,
                    first ? "works.changed.flag.first" : "works.changed.flag.gone",
                    work,
                    first ? null : name,
                    first ? name : null,
                    work.judged(),
                    null));
        }
    }

    private static Changed changed(
            ChangeKind kind,
            String what,
            Facts work,
            @Nullable Value before,
            @Nullable Value after,
            LocalDate happened,
            @Nullable String file) {
        List<Topic> topics = new ArrayList<>(List.of(Topic.work(work.id())));
        if (work.ubigeo() != null) {
            topics.add(Topic.place(work.ubigeo()));
        }
        topics.addAll(work.parties());
        return new Changed(
                kind,
                what,
                work.title(),
                "/obra/" + work.id(),
                topics,
                before,
                after,
                happened,
                file,
                null,
                work.fictional());
    }
}
