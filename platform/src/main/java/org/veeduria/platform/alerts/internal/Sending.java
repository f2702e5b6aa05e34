package org.veeduria.platform.alerts.internal;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.veeduria.platform.alerts.internal.Messages.Parcel;

/**
 * Sends one message. A crash between the receiver's yes and our note of it makes the job try again with the same id, by which the
 * receiver knows it: {@code webhook-id}, {@code Message-ID}.
 */
@Component
class Sending {
    /** So many messages in a row that nobody took, and nothing more is sent. */
    private static final int STOP_AFTER = 3;

    private final Messages messages;
    private final Followers followers;
    private final Outbox outbox;
    private final Letters letters;
    private final WebhookCalls calls;
    private final WebhookPayload payload;

    Sending(
            Messages messages,
            Followers followers,
            Outbox outbox,
            Letters letters,
            WebhookCalls calls,
            WebhookPayload payload) {
        this.messages = messages;
        this.followers = followers;
        this.outbox = outbox;
        this.letters = letters;
        this.calls = calls;
        this.payload = payload;
    }

    /** @throws Undelivered where it must be tried again */
    void send(UUID message) {
        messages.take(message).ifPresent(this::send);
    }

    private void send(Parcel parcel) {
        List<Notice> notices = outbox.of(parcel.id());
        try {
            if (!notices.isEmpty()) {
                hand(parcel, notices);
            }
            messages.sent(parcel.id());
        } catch (Undelivered failure) {
            messages.failed(parcel.id(), Objects.requireNonNull(failure.getMessage()));
            if (!failure.forGood()) {
                throw failure;
            }
            messages.dead(parcel.id());
            followers.stop(parcel.follower());
        }
    }

    private void hand(Parcel parcel, List<Notice> notices) {
        switch (parcel.channel()) {
            case EMAIL -> letters.digest(parcel, notices);
            case WEBHOOK ->
                calls.post(
                        URI.create(parcel.target()),
                        Objects.requireNonNull(parcel.secret()),
                        Secrets.id(parcel.id()),
                        payload.changes(notices));
        }
    }

    /** Gives a message up after its last try; several in a row end the sending. */
    void giveUp(UUID message) {
        if (messages.dead(message) >= STOP_AFTER) {
            messages.follower(message).ifPresent(followers::stop);
        }
    }
}
