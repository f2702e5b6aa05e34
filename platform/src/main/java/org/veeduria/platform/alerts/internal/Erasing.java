package org.veeduria.platform.alerts.internal;

import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Takes addresses out of the database, and out of the pages and the write-ahead log where they were. */
@Component
class Erasing {
    private final Followers followers;
    private final Messages messages;
    private final AlertSettings settings;
    private final JdbcTemplate sql;

    Erasing(Followers followers, Messages messages, AlertSettings settings, JdbcTemplate sql) {
        this.followers = followers;
        this.messages = messages;
        this.settings = settings;
        this.sql = sql;
    }

    /** Ends one follow, and with the last one erases the address. */
    void leave(UUID follower, UUID follow) {
        if (followers.leave(follower, follow) > 0) {
            scrub();
        }
    }

    /** Erases a follower, whole. */
    void erase(UUID follower) {
        followers.erase(follower);
        scrub();
    }

    /** Erases what nobody confirmed in time. */
    void forget() {
        messages.tidy();
        if (followers.forget(settings.confirmWithin()) > 0) {
            scrub();
        }
    }

    /** A deleted row's bytes stay in its page until the table is rewritten, and in the log until it is let go. Not in a transaction. */
    private void scrub() {
        sql.execute("vacuum (full) alerts.follower");
        sql.query("select pg_switch_wal()", row -> {});
        sql.execute("checkpoint");
    }
}
