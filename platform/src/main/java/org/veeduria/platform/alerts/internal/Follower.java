package org.veeduria.platform.alerts.internal;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is told, as their own page shows it.
 *
 * @param target e-mail address or address of a webhook
 * @param token what opens their page
 * @param stoppedAt since when nothing more is sent, because the receiver took nothing; null while it does
 */
public record Follower(
        UUID id,
        Channel channel,
        String target,
        String language,
        String token,
        @Nullable Instant stoppedAt,
        List<Follow> follows) {
    public Follower {
        follows = List.copyOf(follows);
    }

    /** Never with the address: a record's text ends up in logs. */
    @Override
    public String toString() {
        return "follower " + id;
    }

    /**
     * One thing followed.
     *
     * @param topic as in addresses, {@code lugar/170301}
     * @param name of the thing, as it was when the follow began
     * @param confirmed whether the follower said yes from the link that was sent
     */
    public record Follow(UUID id, String topic, String name, boolean confirmed) {}
}
