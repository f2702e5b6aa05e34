package org.veeduria.platform.contracting.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.jdbc.support.SQLStateSQLExceptionTranslator;
import org.springframework.stereotype.Repository;
import org.veeduria.platform.contracting.CompiledRelease;
import org.veeduria.platform.contracting.ReleasesStored;
import org.veeduria.platform.contracting.Selection;
import org.veeduria.platform.contracting.Stored;
import org.veeduria.platform.places.Places;
import org.veeduria.platform.shared.dataset.Where;

/** Writes compiled releases and what is read from them, in batches, on the connection of the caller's transaction. */
@Repository
public class ReleaseStore {
    private static final int BATCH = 500;

    private static final String CURRENT =
            " from contracting.process p join contracting.version v on v.ocid = p.ocid and v.number = p.version ";

    private final JdbcClient sql;
    private final DataSource source;
    private final Places places;
    private final ApplicationEventPublisher events;
    private final ProcessNews news;

    ReleaseStore(JdbcClient sql, DataSource source, Places places, ApplicationEventPublisher events, ProcessNews news) {
        this.news = news;
        this.events = events;
        this.sql = sql;
        this.source = source;
        this.places = places;
    }

    /** Stores all releases. Memory holds one batch; of releases of one ocid in the same batch the last is kept last. */
    public Stored store(Iterator<CompiledRelease> releases) {
        Stored stored = Stored.NOTHING;
        Map<String, CompiledRelease> batch = new LinkedHashMap<>();
        while (releases.hasNext()) {
            CompiledRelease next = releases.next();
            if (batch.size() == BATCH || batch.containsKey(next.ocid())) {
                stored = stored.plus(write(batch));
                batch.clear();
            }
            batch.put(next.ocid(), next);
        }
        Stored all = stored.plus(write(batch));
        if (all.added() + all.changed() > 0) {
            events.publishEvent(new ReleasesStored(all));
        }
        return all;
    }

    /** Every current release as stored, real or invented, by ocid, for computing; close the stream, inside one transaction. */
    Stream<String> all(boolean fictional) {
        return sql
                .sql("select v.release" + CURRENT + "where p.fictional = :fictional order by p.ocid")
                .param("fictional", fictional)
                .withFetchSize(200)
                .query(String.class)
                .stream();
    }

    /** The current release of a process, protected. */
    public Optional<String> release(String ocid) {
        Protection protection = new Protection(sql);
        return sql.sql("select v.release" + CURRENT + "where p.ocid = :ocid")
                .param("ocid", ocid)
                .query(String.class)
                .optional()
                .map(protection::apply);
    }

    /** The current releases of a selection, protected, by ocid; close the stream, inside one transaction. */
    public Stream<String> stream(Selection selection) {
        Protection protection = new Protection(sql);
        Where where = SelectionSql.ofProcesses(selection);
        return where
                .on(sql, "select v.release" + CURRENT + where.where() + "order by p.ocid")
                .withFetchSize(200)
                .query(String.class)
                .stream()
                .map(protection::apply);
    }

    private Stored write(Map<String, CompiledRelease> batch) {
        Map<String, Known> known = known(batch.keySet());
        List<NewVersion> news = new ArrayList<>();
        for (CompiledRelease release : batch.values()) {
            NewVersion candidate = NewVersion.of(release, known.get(release.ocid()));
            if (candidate.differs()) {
                news.add(candidate);
            }
        }
        int changed =
                (int) news.stream().filter(version -> version.number() > 1).count();
        if (!news.isEmpty()) {
            replace(news);
        }
        return new Stored(news.size() - changed, changed, batch.size() - news.size());
    }

    private Map<String, Known> known(Iterable<String> ocids) {
        Map<String, Known> found = new HashMap<>();
        sql.sql("select ocid, version, hash from contracting.process where ocid = any(:ocids)")
                .param("ocids", array(ocids))
                .query((row, i) -> found.put(row.getString(1), new Known(row.getInt(2), row.getString(3))))
                .list();
        return found;
    }

    private void replace(List<NewVersion> versions) {
        var before = news.before(versions);
        sql.sql("delete from contracting.process where ocid = any(:ocids)")
                .param("ocids", array(versions.stream().map(NewVersion::ocid).toList()))
                .update();
        ReleaseRows rows = new ReleaseRows(places);
        versions.forEach(rows::add);
        Connection connection = DataSourceUtils.getConnection(source);
        try {
            rows.send(connection);
        } catch (SQLException failure) {
            throw new SQLStateSQLExceptionTranslator().translate("store releases", null, failure);
        } finally {
            DataSourceUtils.releaseConnection(connection, source);
        }
        news.tell(versions, before);
    }

    private static String[] array(Iterable<String> values) {
        List<String> list = new ArrayList<>();
        values.forEach(list::add);
        return list.toArray(String[]::new);
    }

    /** The current version of a process. */
    record Known(int version, String hash) {}
}
