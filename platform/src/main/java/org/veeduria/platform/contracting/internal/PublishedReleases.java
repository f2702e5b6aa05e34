package org.veeduria.platform.contracting.internal;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.veeduria.platform.contracting.SelectionFilters;
import org.veeduria.platform.shared.dataset.Filter;
import org.veeduria.platform.shared.dataset.Releases;
import org.veeduria.platform.shared.dataset.Span;
import org.veeduria.platform.shared.dataset.Where;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The current release of each process as others may have it: natural persons go by their key, not by their tax number. */
@Component
final class PublishedReleases implements Releases {
    private static final int FETCH = 200;
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final String SELECT = """
            select v.release from contracting.process p
            join contracting.version v on v.ocid = p.ocid and v.number = p.version
            """;

    private final JdbcClient sql;
    private final ReleaseStore store;
    private final TransactionTemplate reading;
    private final PublishedVersion version;

    PublishedReleases(
            JdbcClient sql, ReleaseStore store, PlatformTransactionManager transactions, PublishedVersion version) {
        this.sql = sql;
        this.store = store;
        this.version = version;
        reading = new TransactionTemplate(transactions);
        reading.setReadOnly(true);
    }

    @Override
    public List<Filter> filters() {
        return SelectionFilters.ALL;
    }

    @Override
    public String version() {
        return version.now();
    }

    @Override
    public void read(Map<String, String> filters, Consumer<String> release) {
        texts(filters, null, text -> {
            release.accept(text);
            return true;
        });
    }

    @Override
    public Optional<Span> covers() {
        return sql.sql("select min(p.called), max(p.called) from contracting.process p where " + SelectionSql.shown("p")
                        + " having min(p.called) is not null")
                .query((row, at) -> new Span(row.getObject(1, LocalDate.class), row.getObject(2, LocalDate.class)))
                .optional();
    }

    @Override
    public Optional<String> find(String ocid) {
        return store.release(ocid);
    }

    /** How many parts the releases have together. */
    long count(String part, Map<String, String> filters) {
        Where where = SelectionSql.ofProcesses(SelectionFilters.of(filters));
        return where.on(sql, "select coalesce(sum(p." + part + "), 0) from contracting.process p" + where.where())
                .query(Long.class)
                .single();
    }

    Optional<JsonNode> node(String ocid) {
        return find(ocid).map(JSON::readTree);
    }

    /** Gives releases from an ocid on (itself included), in order, until {@code more} says no. */
    void each(Map<String, String> filters, @Nullable String from, Predicate<JsonNode> more) {
        texts(filters, from, text -> more.test(JSON.readTree(text)));
    }

    private void texts(Map<String, String> filters, @Nullable String from, Predicate<String> more) {
        Where where = SelectionSql.ofProcesses(SelectionFilters.of(filters));
        where.when("p.ocid >= :from", "from", from);
        Protection protection = new Protection(sql);
        reading.executeWithoutResult(transaction -> {
            try (Stream<String> texts = where
                    .on(sql, SELECT + where.where() + " order by p.ocid")
                    .withFetchSize(FETCH)
                    .query(String.class)
                    .stream()) {
                Iterator<String> left = texts.iterator();
                while (left.hasNext() && more.test(protection.apply(left.next()))) {}
            }
        });
    }
}
