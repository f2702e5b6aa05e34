package org.veeduria.platform.works.internal;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.veeduria.engine.law.ShippedLaw;
import org.veeduria.engine.works.Amount;
import org.veeduria.engine.works.match.Match;
import org.veeduria.engine.works.match.Matcher;
import org.veeduria.engine.works.match.Purchase;
import org.veeduria.engine.works.rule.Limits;

/**
 * How well likeness finds the work of purchases whose work is known because they name its code: the codes are hidden from the text, and
 * what likeness answers is compared with the work of the code.
 */
public record CodesHidden(long right, long wrong, long toLookAt, long none) {
    private record Known(String work, Purchase purchase) {}

    public static CodesHidden measure(JdbcClient sql) {
        Matcher matcher = new Matcher(Joining.projects(sql, false), new Limits(ShippedLaw.peru()));
        Map<String, Long> outcomes = known(sql).stream()
                .collect(Collectors.groupingBy(
                        known -> outcome(known, matcher.match(known.purchase())), Collectors.counting()));
        return new CodesHidden(
                outcomes.getOrDefault("right", 0L),
                outcomes.getOrDefault("wrong", 0L),
                outcomes.getOrDefault("look", 0L),
                outcomes.getOrDefault("none", 0L));
    }

    private static String outcome(Known known, Match match) {
        return switch (match) {
            case Match.ByLikeness(Match.Likeness best) -> best.work().equals(known.work()) ? "right" : "wrong";
            case Match.Doubtful(List<Match.Likeness> some) ->
                some.stream().anyMatch(one -> one.work().equals(known.work())) ? "look" : "none";
            case Match.ByCode byCode -> throw new AssertionError("a code was left in " + known);
            case Match.None none -> "none";
        };
    }

    private static List<Known> known(JdbcClient sql) {
        return sql.sql("""
                        select l.work, l.ocid, p.title || ' ' || coalesce(p.description, '') text, l.ubigeo, l.entity_name,
                            coalesce(l.contracted, l.reference) amount, l.currency, l.called, p.category = 'works' whole
                        from works.link l join contracting.process p on p.ocid = l.ocid
                        where l.how = 'cui' and not l.fictional order by l.ocid
                        """)
                .query((row, i) -> new Known(
                        row.getString("work"),
                        new Purchase(
                                row.getString("ocid"),
                                row.getString("text").replaceAll("2\\d{6}", ""),
                                row.getString("ubigeo"),
                                row.getString("entity_name"),
                                row.getBigDecimal("amount") == null || row.getString("currency") == null
                                        ? null
                                        : new Amount(row.getBigDecimal("amount"), row.getString("currency")),
                                row.getDate("called") == null
                                        ? null
                                        : row.getDate("called").toLocalDate(),
                                row.getBoolean("whole"))))
                .list();
    }
}
