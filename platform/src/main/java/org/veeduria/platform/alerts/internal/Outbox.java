package org.veeduria.platform.alerts.internal;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.veeduria.platform.places.Ubigeo;
import org.veeduria.platform.shared.Withdrawal;
import org.veeduria.platform.shared.change.ChangeFeed;
import org.veeduria.platform.shared.change.ChangeKind;
import org.veeduria.platform.shared.change.Changed;
import org.veeduria.platform.shared.change.Topic;
import org.veeduria.platform.shared.change.Value;
import tools.jackson.databind.json.JsonMapper;

/** What the rooms told, in the table {@code alerts.change}, written in the transaction of who told it. */
@Repository
public class Outbox implements ChangeFeed, Withdrawal {
    private static final ZoneId LIMA = ZoneId.of("America/Lima");

    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(usual -> usual.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private final JdbcClient sql;
    private final JdbcTemplate batches;
    private final AlertSettings settings;

    Outbox(JdbcClient sql, JdbcTemplate batches, AlertSettings settings) {
        this.sql = sql;
        this.batches = batches;
        this.settings = settings;
    }

    @Override
    public LocalDate newsSince() {
        return LocalDate.now(LIMA).minusDays(settings.newsFor().toDays());
    }

    @Override
    public void changed(List<Changed> changes) {
        LocalDate since = newsSince();
        List<Object[]> rows = changes.stream()
                .filter(change -> !change.happened().isBefore(since))
                .map(Outbox::row)
                .toList();
        batches.batchUpdate("""
                insert into alerts.change (kind, what, title, link, topics, before, after, happened, file, entry, fictional)
                values (?, ?, ?, ?, string_to_array(?, ' '), ?, ?, ?, ?, ?, ?)
                """, rows);
    }

    /** What was told of a topic, newest first, below an id ({@code Long.MAX_VALUE} for the newest). Invented news stand only alone. */
    public List<Notice> newest(Topic topic, long below, int limit) {
        return sql.sql("""
                        select * from alerts.change where topics @> array[:topic]::text[] and id < :below and fictional = not exists
                            (select 1 from alerts.change where topics @> array[:topic]::text[] and not fictional)
                        order by id desc limit :limit
                        """)
                .param("topic", topic.toString())
                .param("below", below)
                .param("limit", limit)
                .query((row, i) -> notice(row))
                .list();
    }

    /** What a message tells, oldest first. */
    List<Notice> of(UUID message) {
        return sql.sql("""
                        select c.* from alerts.change c join alerts.told t on t.change = c.id
                        where t.message = :message order by c.id
                        """)
                .param("message", message)
                .query((row, i) -> notice(row))
                .list();
    }

    @Override
    public void withdraw(String file) {
        sql.sql("delete from alerts.change where file = :file")
                .param("file", file)
                .update();
    }

    private static Object[] row(Changed change) {
        @Nullable
        Object[] row = {
            change.kind().name(),
            change.what(),
            change.title(),
            change.link(),
            String.join(
                    " ",
                    change.topics().stream()
                            .flatMap(Outbox::withAllAbove)
                            .distinct()
                            .toList()),
            text(change.before()),
            text(change.after()),
            change.happened(),
            change.file(),
            change.entry(),
            change.fictional()
        };
        return row;
    }

    /** Who follows a region is told of its districts. */
    private static Stream<String> withAllAbove(Topic topic) {
        if (topic.kind() != Topic.Kind.PLACE) {
            return Stream.of(topic.toString());
        }
        return Stream.concat(
                Stream.iterate(new Ubigeo(topic.key()), place -> !place.equals(Ubigeo.PERU), Ubigeo::parent)
                        .map(place -> Topic.place(place.code()).toString()),
                Stream.of(Topic.place(Ubigeo.PERU.code()).toString()));
    }

    private static @Nullable String text(@Nullable Value value) {
        return value == null ? null : JSON.writeValueAsString(value);
    }

    private static Notice notice(ResultSet row) throws SQLException {
        return new Notice(
                row.getLong("id"),
                Objects.requireNonNull(row.getObject("uid", UUID.class)),
                ChangeKind.valueOf(row.getString("kind")),
                row.getString("what"),
                row.getString("title"),
                row.getString("link"),
                Arrays.asList((String[]) row.getArray("topics").getArray()),
                value(row.getString("before")),
                value(row.getString("after")),
                Objects.requireNonNull(row.getObject("happened", LocalDate.class)),
                Objects.requireNonNull(row.getObject("told_at", OffsetDateTime.class))
                        .toInstant(),
                row.getString("file"),
                row.getObject("entry", UUID.class),
                row.getBoolean("fictional"));
    }

    private static @Nullable Value value(@Nullable String text) {
        return text == null ? null : JSON.readValue(text, Value.class);
    }
}
