package org.veeduria.platform.extractives.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.veeduria.platform.places.Ubigeo;
import org.veeduria.platform.shared.Money;
import org.veeduria.platform.shared.change.ChangeFeed;
import org.veeduria.platform.shared.change.Changed;
import org.veeduria.platform.shared.change.Topic;
import org.veeduria.platform.shared.change.Value;

/**
 * Tells followers of a company, and of the places it pays for, what changed of its payments; amounts of all companies of Peru together
 * are told to followers of the country.
 */
@Component
class FlowNews {
    private static final String PERU = "PER";

    private static final String SUMS = """
            select company_key, side, currency, min(company) company, sum(amount) amount, array_agg(distinct ubigeo) places
            from extractives.flow where level = 'PAYMENT' and version = %s group by company_key, side, currency
            """;

    private static final String CHANGES =
            """
            with v as (
                select v.id, p.id former, v.country, v.year, v.fictional
                from extractives.version v left join extractives.version p
                    on p.source = v.source and p.scope = v.scope and p.number = v.number - 1 and p.fictional = v.fictional
                where v.file = :file and (p.id is not null or v.year >= :since))
            select v.country, v.year, v.fictional, v.former is not null known, x.*
            from v cross join lateral (
                select company_key, side, currency, coalesce(n.company, o.company) company,
                    array_remove(n.places || o.places, null) places, o.amount as before, n.amount as after
                from (SUM v.id) n full join (SUM v.former) o using (company_key, side, currency)) x
            where x.before is distinct from x.after and (x.company_key <> '' or v.country = 'PER')
            order by x.company_key, v.year, x.side
            """.replace("SUM v.id", SUMS.formatted("v.id")).replace("SUM v.former", SUMS.formatted("v.former"));

    private final JdbcClient sql;
    private final ChangeFeed feed;

    FlowNews(JdbcClient sql, ChangeFeed feed) {
        this.sql = sql;
        this.feed = feed;
    }

    /** Tells what a file brought. A year of which nothing was known is news as long as its end is. */
    void tell(String file) {
        tell(file, feed.newsSince().getYear(), null);
    }

    /** Tells what a declaration, filed just now, says. */
    void filed(String hash, UUID entry) {
        tell(hash, 0, entry);
    }

    private void tell(String file, int since, @Nullable UUID entry) {
        List<Changed> told = new ArrayList<>();
        sql.sql(CHANGES).param("file", file).param("since", since).query(row -> {
            told.add(changed(row, file, entry));
        });
        feed.changed(told);
    }

    private static Changed changed(ResultSet row, String file, @Nullable UUID entry) throws SQLException {
        int year = row.getInt("year");
        boolean known = row.getBoolean("known");
        String company = row.getString("company_key");
        Value before = money(row, "before");
        Value after = money(row, "after");
        return new Changed(
                News.kind(known),
                News.what("extractives.changed." + row.getString("side").toLowerCase(Locale.ROOT), before, after),
                (company.isEmpty() ? "Perú" : row.getString("company")) + ", " + year,
                company.isEmpty()
                        ? "/extractivas?year=" + year
                        : "/extractivas/empresa/" + row.getString("country") + "/" + company,
                topics(row, company),
                before,
                after,
                entry == null ? News.day(known, year) : News.today(),
                entry == null ? file : null,
                entry,
                row.getBoolean("fictional"));
    }

    private static List<Topic> topics(ResultSet row, String company) throws SQLException {
        String country = row.getString("country");
        Stream<Topic> places =
                Arrays.stream((String[]) row.getArray("places").getArray()).map(Topic::place);
        Topic about = company.isEmpty() ? Topic.place(Ubigeo.PERU.code()) : Topic.company(country, company);
        return Stream.concat(Stream.of(about), country.equals(PERU) ? places : Stream.of())
                .distinct()
                .toList();
    }

    private static @Nullable Value money(ResultSet row, String column) throws SQLException {
        return row.getBigDecimal(column) == null
                ? null
                : Value.of(new Money(row.getBigDecimal(column), row.getString("currency")));
    }
}
