package org.veeduria.platform.contracting.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.veeduria.platform.contracting.internal.ProcessValues.Name;
import org.veeduria.platform.shared.Money;
import org.veeduria.platform.shared.change.ChangeFeed;
import org.veeduria.platform.shared.change.ChangeKind;
import org.veeduria.platform.shared.change.Changed;
import org.veeduria.platform.shared.change.Topic;
import org.veeduria.platform.shared.change.Value;

/** Tells followers what is new in processes: new ones, and amounts and dates that a new version changed. */
@Component
class ProcessNews {
    private static final ZoneId LIMA = ZoneId.of("America/Lima");

    /** The process, and the keys of those whom its news concern. */
    static final String ABOUT = """
            p.ocid, p.title, p.ubigeo, p.called, p.amount, p.currency, p.fictional,
            array(select o.key from contracting.organisation o where o.id in (p.entity, p.buyer)) entities,
            array(select distinct o.key from contracting.award a join contracting.organisation o on o.id = a.supplier
                  where a.ocid = p.ocid) suppliers,
            (select v.file from contracting.version v where v.ocid = p.ocid and v.number = p.version) file
            """;

    private final JdbcClient sql;
    private final ChangeFeed feed;

    ProcessNews(JdbcClient sql, ChangeFeed feed) {
        this.sql = sql;
        this.feed = feed;
    }

    /** What stands before the versions are written; {@link #tell} compares with it. */
    Map<String, Map<Name, Value>> before(List<NewVersion> versions) {
        String[] ocids = changed(versions);
        return ocids.length == 0 ? Map.of() : ProcessValues.of(sql, ocids);
    }

    /** Tells what the versions, now written, brought. */
    void tell(List<NewVersion> versions, Map<String, Map<Name, Value>> before) {
        String[] changed = changed(versions);
        Set<String> known = Set.copyOf(Arrays.asList(changed));
        Map<String, Map<Name, Value>> after = changed.length == 0 ? Map.of() : ProcessValues.of(sql, changed);
        List<Changed> told = new ArrayList<>();
        sql.sql("select " + ABOUT + " from contracting.process p where p.ocid = any(:all)"
                        + " and (p.ocid = any(:changed) or p.called >= :since) order by p.ocid")
                .param("all", versions.stream().map(NewVersion::ocid).toArray(String[]::new))
                .param("changed", changed)
                .param("since", feed.newsSince())
                .query(row -> {
                    String ocid = row.getString("ocid");
                    if (known.contains(ocid)) {
                        compare(row, before.getOrDefault(ocid, Map.of()), after.getOrDefault(ocid, Map.of()), told);
                    } else {
                        told.add(isNew(row));
                    }
                });
        feed.changed(told);
    }

    private static void compare(ResultSet row, Map<Name, Value> before, Map<Name, Value> after, List<Changed> told)
            throws SQLException {
        Set<Name> names = new LinkedHashSet<>(before.keySet());
        names.addAll(after.keySet());
        for (Name name : names) {
            Value old = before.get(name);
            Value now = after.get(name);
            if (!same(old, now)) {
                ChangeKind kind =
                        Objects.requireNonNull(now == null ? old : now).day() == null
                                ? ChangeKind.MONEY
                                : ChangeKind.DATE;
                String step = old == null ? ".first" : now == null ? ".gone" : "";
                told.add(about(row, kind, "contracting.changed." + name.what() + step, old, now, LocalDate.now(LIMA)));
            }
        }
    }

    /** 1 and 1.00 are one amount. */
    private static boolean same(@Nullable Value old, @Nullable Value now) {
        Money before = old == null ? null : old.money();
        Money after = now == null ? null : now.money();
        if (before == null || after == null) {
            return Objects.equals(old, now);
        }
        return before.compareTo(after) == 0;
    }

    private static Changed isNew(ResultSet row) throws SQLException {
        Money amount = Rows.money(row, "amount", "currency");
        return about(
                row,
                ChangeKind.NEW,
                amount == null ? "contracting.changed.new.unpriced" : "contracting.changed.new",
                null,
                amount == null ? null : Value.of(amount),
                Objects.requireNonNull(row.getObject("called", LocalDate.class)));
    }

    /** News of the process in a row of {@link #ABOUT}. */
    static Changed about(
            ResultSet row,
            ChangeKind kind,
            String what,
            @Nullable Value before,
            @Nullable Value after,
            LocalDate happened)
            throws SQLException {
        return new Changed(
                kind,
                what,
                row.getString("title"),
                "/compra/" + row.getString("ocid"),
                topics(row),
                before,
                after,
                happened,
                row.getString("file"),
                null,
                row.getBoolean("fictional"));
    }

    private static List<Topic> topics(ResultSet row) throws SQLException {
        String ubigeo = row.getString("ubigeo");
        return Stream.of(
                        Stream.of(Topic.place(ubigeo == null ? "000000" : ubigeo)),
                        keys(row, "entities").map(Topic::entity),
                        keys(row, "suppliers").map(Topic::supplier))
                .flatMap(topics -> topics)
                .toList();
    }

    private static Stream<String> keys(ResultSet row, String column) throws SQLException {
        return Arrays.stream((String[]) row.getArray(column).getArray());
    }

    private static String[] changed(List<NewVersion> versions) {
        return versions.stream()
                .filter(version -> version.number() > 1)
                .map(NewVersion::ocid)
                .toArray(String[]::new);
    }
}
