package org.veeduria.platform.alerts.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Messages on their way: open while changes may still join, sending, then sent or dead. */
@Repository
class Messages {
    private final JdbcClient sql;

    Messages(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * A message to send.
     *
     * @param secret what signs it; null for an e-mail
     */
    record Parcel(
            UUID id,
            UUID follower,
            Channel channel,
            String target,
            String language,
            String token,
            @Nullable String secret) {
        /** Never with the address: a record's text ends up in logs. */
        @Override
        public String toString() {
            return "message " + id;
        }
    }

    /** The message that more changes may join; locked until the transaction ends. */
    Optional<UUID> open(UUID follower) {
        return sql
                .sql("select id from alerts.message where follower = :id and state = 'open' for update")
                .param("id", follower)
                .query(UUID.class)
                .list()
                .stream()
                .findFirst();
    }

    UUID create(UUID follower) {
        return sql.sql("insert into alerts.message (follower) values (:id) returning id")
                .param("id", follower)
                .query(UUID.class)
                .single();
    }

    /** When the newest message of a follower was begun; empty before the first. */
    Optional<Instant> newest(UUID follower) {
        return sql.sql("select created_at from alerts.message where follower = :id order by created_at desc limit 1")
                .param("id", follower)
                .query((row, i) -> Objects.requireNonNull(row.getObject(1, OffsetDateTime.class))
                        .toInstant())
                .optional();
    }

    /** Puts changes into a message; what the follower was told already stays out. */
    void add(UUID follower, UUID message, List<Long> changes) {
        sql.sql("""
                        insert into alerts.told (follower, change, message)
                        select :follower, c, :message from unnest(:changes) c on conflict do nothing
                        """)
                .param("follower", follower)
                .param("message", message)
                .param("changes", changes.toArray(Long[]::new))
                .update();
    }

    /** Takes a message out to send it: from now on no change joins. Empty where it was sent, given up or erased. */
    @Transactional
    public Optional<Parcel> take(UUID message) {
        return sql.sql("""
                        update alerts.message m set state = 'sending', tries = tries + 1
                        from alerts.follower f
                        where m.id = :id and m.state in ('open', 'sending') and f.id = m.follower and f.stopped_at is null
                        returning m.id, f.id, f.channel, f.target, f.language, f.token, f.secret
                        """).param("id", message).query((row, i) -> parcel(row)).optional();
    }

    @Transactional
    public void sent(UUID message) {
        sql.sql("""
                        with done as (update alerts.message set state = 'sent', sent_at = now(), trouble = null
                            where id = :id returning follower)
                        update alerts.follower set failures = 0 where id in (select follower from done)
                        """).param("id", message).update();
    }

    void failed(UUID message, String trouble) {
        sql.sql("update alerts.message set trouble = :trouble where id = :id")
                .param("id", message)
                .param("trouble", trouble)
                .update();
    }

    /**
     * Gives a message up.
     *
     * @return how many were given up in a row; 0 where the follower is gone
     */
    @Transactional
    public int dead(UUID message) {
        return sql.sql("""
                        with done as (update alerts.message set state = 'dead' where id = :id returning follower)
                        update alerts.follower set failures = failures + 1
                        where id in (select follower from done) returning failures
                        """).param("id", message).query(Integer.class).optional().orElse(0);
    }

    Optional<UUID> follower(UUID message) {
        return sql.sql("select follower from alerts.message where id = :id")
                .param("id", message)
                .query(UUID.class)
                .optional();
    }

    /** How many messages stand in each state and with which trouble, for the administrator: no addresses. */
    List<Tally> tallies() {
        return sql.sql("""
                        select f.channel, m.state, coalesce(m.trouble, ''), count(*), max(m.created_at)
                        from alerts.message m join alerts.follower f on f.id = m.follower
                        group by 1, 2, 3 order by 1, 2, 3
                        """)
                .query((row, i) -> new Tally(
                        Channel.of(row.getString(1)),
                        row.getString(2),
                        row.getString(3),
                        row.getLong(4),
                        Objects.requireNonNull(row.getObject(5, OffsetDateTime.class))
                                .toInstant()))
                .list();
    }

    /** Forgets what was sent long ago. The table of whom was told stays as long as the follower. */
    void tidy() {
        sql.sql("""
                delete from alerts.message m where m.state in ('sent', 'dead') and m.created_at < now() - interval '400 days'
                """).update();
    }

    private static Parcel parcel(ResultSet row) throws SQLException {
        return new Parcel(
                Objects.requireNonNull(row.getObject(1, UUID.class)),
                Objects.requireNonNull(row.getObject(2, UUID.class)),
                Channel.of(row.getString(3)),
                row.getString(4),
                row.getString(5),
                row.getString(6),
                row.getString(7));
    }
}
