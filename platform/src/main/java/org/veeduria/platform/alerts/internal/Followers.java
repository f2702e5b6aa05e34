package org.veeduria.platform.alerts.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.veeduria.platform.alerts.internal.Follower.Follow;

/** Who follows what. An address stands in one row, which goes with the last follow. */
@Repository
class Followers {
    private final JdbcClient sql;

    Followers(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * Notes that an address asked to follow something; the address must confirm.
     *
     * @return the follow's id; empty where the address follows it already
     */
    @Transactional
    public Optional<UUID> ask(String address, String language, String topic, String name) {
        // No error that a conflict would raise: PostgreSQL would write the address into its log.
        sql.sql("""
                        insert into alerts.follower (channel, target, language, token)
                        values ('email', :target, :language, :token)
                        on conflict (target) where channel = 'email' do nothing
                        """)
                .param("target", address)
                .param("language", language)
                .param("token", Secrets.token())
                .update();
        return sql.sql("""
                        insert into alerts.follow (follower, topic, name)
                        select id, :topic, :name from alerts.follower where channel = 'email' and target = :target
                        on conflict (follower, topic) do update set asked_at = now()
                            where follow.confirmed_at is null
                        returning id
                        """)
                .param("target", address)
                .param("topic", topic)
                .param("name", name)
                .query(UUID.class)
                .optional();
    }

    /** A webhook that answered its challenge follows at once. */
    @Transactional
    public Follower add(String target, String secret, String language, String topic, String name) {
        UUID id = sql.sql("""
                        insert into alerts.follower (channel, target, language, token, secret)
                        values ('webhook', :target, :language, :token, :secret) returning id
                        """)
                .param("target", target)
                .param("language", language)
                .param("token", Secrets.token())
                .param("secret", secret)
                .query(UUID.class)
                .single();
        sql.sql("insert into alerts.follow (follower, topic, name, confirmed_at) values (:id, :topic, :name, now())")
                .param("id", id)
                .param("topic", topic)
                .param("name", name)
                .update();
        return find("id", id).orElseThrow();
    }

    Optional<Follower> byToken(String token) {
        return find("token", token);
    }

    /** Whom a follow's confirmation goes to; empty where it was erased or confirmed meanwhile. */
    Optional<Follower> ofUnconfirmed(UUID follow) {
        return sql.sql("select follower from alerts.follow where id = :id and confirmed_at is null")
                .param("id", follow)
                .query(UUID.class)
                .optional()
                .flatMap(id -> find("id", id));
    }

    /** Says yes. */
    void confirm(UUID follower, UUID follow) {
        sql.sql("""
                        update alerts.follow set confirmed_at = coalesce(confirmed_at, now())
                        where id = :follow and follower = :follower
                        """).param("follow", follow).param("follower", follower).update();
    }

    /**
     * Ends one follow; the address goes with the last one.
     *
     * @return how many addresses went
     */
    @Transactional
    public int leave(UUID follower, UUID follow) {
        sql.sql("delete from alerts.follow where id = :follow and follower = :follower")
                .param("follow", follow)
                .param("follower", follower)
                .update();
        return eraseIdle();
    }

    /** Ends all of a follower's and erases the address, whole. */
    void erase(UUID follower) {
        sql.sql("delete from alerts.follower where id = :id")
                .param("id", follower)
                .update();
    }

    /**
     * Erases what nobody confirmed in time, and addresses that follow nothing.
     *
     * @return how many addresses
     */
    @Transactional
    public int forget(Duration confirmWithin) {
        sql.sql(
                        "delete from alerts.follow where confirmed_at is null and asked_at < now() - make_interval(secs => :age)")
                .param("age", confirmWithin.toSeconds())
                .update();
        return eraseIdle();
    }

    /** Nothing more is sent until they follow anew. */
    void stop(UUID follower) {
        sql.sql("update alerts.follower set stopped_at = coalesce(stopped_at, now()) where id = :id")
                .param("id", follower)
                .update();
    }

    private int eraseIdle() {
        return sql.sql("""
                delete from alerts.follower f
                where not exists (select 1 from alerts.follow w where w.follower = f.id)
                """).update();
    }

    private Optional<Follower> find(String column, Object value) {
        return sql.sql("select * from alerts.follower where " + column + " = :value")
                .param("value", value)
                .query((row, i) -> follower(row))
                .optional();
    }

    private Follower follower(ResultSet row) throws SQLException {
        UUID id = Objects.requireNonNull(row.getObject("id", UUID.class));
        return new Follower(
                id,
                Channel.of(row.getString("channel")),
                row.getString("target"),
                row.getString("language"),
                row.getString("token"),
                instant(row.getObject("stopped_at", OffsetDateTime.class)),
                follows(id));
    }

    private List<Follow> follows(UUID follower) {
        return sql.sql("""
                        select id, topic, name, confirmed_at is not null from alerts.follow
                        where follower = :id order by asked_at
                        """)
                .param("id", follower)
                .query((row, i) -> new Follow(
                        Objects.requireNonNull(row.getObject(1, UUID.class)),
                        row.getString(2),
                        row.getString(3),
                        row.getBoolean(4)))
                .list();
    }

    private static java.time.@Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
