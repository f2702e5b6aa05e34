package org.veeduria.platform.alerts.internal;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerClient.ScheduleOptions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Turns new changes into messages to who follows them: one digest by e-mail, parcels of a hundred for a webhook. */
@Component
class Spread {
    private static final int CHANGES_AT_ONCE = 5000;
    private static final int IN_A_PARCEL = 100;

    private final JdbcClient sql;
    private final Messages messages;
    private final AlertSettings settings;

    Spread(JdbcClient sql, Messages messages, AlertSettings settings) {
        this.sql = sql;
        this.messages = messages;
        this.settings = settings;
    }

    /**
     * Spreads the oldest changes that wait, their messages and jobs in the same transaction. Invented changes are sent to nobody,
     * nor are those from before somebody followed.
     *
     * @return whether more may wait
     */
    @Transactional
    public boolean next(SchedulerClient jobs, Instant now) {
        int[] changes = {0};
        Map<UUID, Reader> readers = new LinkedHashMap<>();
        sql.sql("""
                        with fresh as (
                            update alerts.change set spread = true where id in
                                (select id from alerts.change where not spread order by id limit :limit)
                            returning id, topics, fictional, told_at)
                        select distinct c.id, f.id follower, f.channel from fresh c
                        left join lateral unnest(c.topics) t on not c.fictional
                        left join alerts.follow w on w.topic = t and w.confirmed_at <= c.told_at
                        left join alerts.follower f on f.id = w.follower and f.stopped_at is null
                        order by c.id
                        """).param("limit", CHANGES_AT_ONCE).query(row -> {
            changes[0]++;
            UUID follower = row.getObject("follower", UUID.class);
            if (follower != null) {
                String channel = row.getString("channel");
                readers.computeIfAbsent(follower, unseen -> reader(channel))
                        .changes
                        .add(row.getLong("id"));
            }
        });
        readers.forEach((follower, reader) -> write(follower, reader, jobs, now));
        return changes[0] >= CHANGES_AT_ONCE;
    }

    private record Reader(Channel channel, List<Long> changes) {}

    private static Reader reader(String channel) {
        return new Reader(Channel.of(channel), new ArrayList<>());
    }

    private void write(UUID follower, Reader reader, SchedulerClient jobs, Instant now) {
        if (reader.channel == Channel.EMAIL) {
            UUID message = messages.open(follower).orElseGet(() -> begin(follower, jobs, digestAt(follower, now)));
            messages.add(follower, message, reader.changes);
            return;
        }
        for (int from = 0; from < reader.changes.size(); from += IN_A_PARCEL) {
            int to = Math.min(from + IN_A_PARCEL, reader.changes.size());
            messages.add(follower, begin(follower, jobs, now), reader.changes.subList(from, to));
        }
    }

    private UUID begin(UUID follower, SchedulerClient jobs, Instant at) {
        UUID message = messages.create(follower);
        jobs.schedule(Jobs.SEND.instance(message.toString()).scheduledTo(at), ScheduleOptions.WHEN_EXISTS_DO_NOTHING);
        return message;
    }

    private Instant digestAt(UUID follower, Instant now) {
        Instant soonest = messages.newest(follower)
                .map(last -> last.plus(settings.digest()))
                .orElse(now);
        return Objects.requireNonNull(soonest.isBefore(now) ? now : soonest);
    }
}
