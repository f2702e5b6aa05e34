package org.veeduria.platform.extractives.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.veeduria.platform.places.Place;
import org.veeduria.platform.places.Places;
import org.veeduria.platform.places.Ubigeo;
import org.veeduria.platform.shared.change.ChangeFeed;
import org.veeduria.platform.shared.change.Changed;
import org.veeduria.platform.shared.change.Topic;
import org.veeduria.platform.shared.change.Value;

/** Tells followers of a place what a file changed of the canon it received. */
@Component
class CanonNews {
    private static final String CHANGES = """
            with v as (
                select v.id, p.id former, v.year, v.fictional
                from extractives.canon_version v left join extractives.canon_version p on p.year = v.year and p.kind = v.kind
                    and p.department = v.department and p.fictional = v.fictional and p.number = v.number - 1
                where v.file = :file and (p.id is not null or v.year >= :since))
            select v.year, v.fictional, v.former is not null known, x.ubigeo, x.before, x.after
            from v cross join lateral (
                select ubigeo, o.amount as before, n.amount as after
                from (select ubigeo, amount from extractives.canon_transfer where version = v.id) n
                full join (select ubigeo, amount from extractives.canon_transfer where version = v.former) o using (ubigeo)) x
            where x.before is distinct from x.after
            order by x.ubigeo, v.year
            """;

    private final JdbcClient sql;
    private final ChangeFeed feed;
    private final Places places;

    CanonNews(JdbcClient sql, ChangeFeed feed, Places places) {
        this.sql = sql;
        this.feed = feed;
        this.places = places;
    }

    /** Tells it, once the file's versions are written. A year of which nothing was known is news as long as its end is. */
    void tell(String file) {
        List<Changed> told = new ArrayList<>();
        sql.sql(CHANGES)
                .param("file", file)
                .param("since", feed.newsSince().getYear())
                .query(row -> {
                    told.add(changed(row, file));
                });
        feed.changed(told);
    }

    private Changed changed(ResultSet row, String file) throws SQLException {
        Ubigeo ubigeo = new Ubigeo(row.getString("ubigeo"));
        int year = row.getInt("year");
        boolean known = row.getBoolean("known");
        Value before = soles(row, "before");
        Value after = soles(row, "after");
        LocalDate happened = News.day(known, year);
        return new Changed(
                News.kind(known),
                News.what("canon.changed", before, after),
                places.byUbigeo(ubigeo).map(Place::name).orElse(ubigeo.code()) + ", " + year,
                "/canon/" + ubigeo + "/" + year,
                List.of(Topic.place(ubigeo.code())),
                before,
                after,
                happened,
                file,
                null,
                row.getBoolean("fictional"));
    }

    private static @Nullable Value soles(ResultSet row, String column) throws SQLException {
        return row.getBigDecimal(column) == null ? null : Value.of(CanonYears.soles(row.getBigDecimal(column)));
    }
}
