package org.veeduria.platform.alerts.internal;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient.ScheduleOptions;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;
import org.veeduria.platform.shared.Decision;
import org.veeduria.platform.shared.change.Followable;
import org.veeduria.platform.shared.change.Topic;

/** Begins and ends following. */
@Service
public class Following {
    /** Enough to refuse a slip of the hand; whether the address exists, its confirmation tells. */
    private static final Pattern ADDRESS =
            Pattern.compile("[^\\s@<>()\\[\\],;:\"\\\\]{1,64}@[A-Za-z0-9.-]{1,190}\\.[A-Za-z]{2,}");

    private final Pace addresses = new Pace(3, Duration.ofHours(1));

    private final Pace visitors;
    private final Map<Topic.Kind, Followable> things;
    private final Followers followers;
    private final Erasing erasing;
    private final MailServer mail;
    private final Letters letters;
    private final WebhookCalls calls;
    private final WebhookPayload payload;
    private final Messages messages;
    private final ObjectProvider<Scheduler> jobs;
    private final TransactionTemplate transaction;

    Following(
            List<Followable> things,
            Followers followers,
            Erasing erasing,
            MailServer mail,
            Letters letters,
            WebhookCalls calls,
            WebhookPayload payload,
            Messages messages,
            ObjectProvider<Scheduler> jobs,
            AlertSettings settings,
            TransactionTemplate transaction) {
        this.visitors = new Pace(settings.asks(), Duration.ofMinutes(15));
        this.things = things.stream().collect(Collectors.toMap(Followable::kind, Function.identity()));
        this.followers = followers;
        this.erasing = erasing;
        this.mail = mail;
        this.letters = letters;
        this.calls = calls;
        this.payload = payload;
        this.messages = messages;
        this.jobs = jobs;
        this.transaction = transaction;
    }

    /** What a topic is about; empty where nothing has that key. */
    public Optional<Followable.Found> find(Topic topic) {
        return Optional.ofNullable(things.get(topic.kind())).flatMap(things -> things.find(topic.key()));
    }

    /** Whether the operator set up a mail server. */
    public boolean byMail() {
        return mail.isSetUp();
    }

    /**
     * Asks to follow by e-mail: the address gets a link to confirm. What is answered does not tell whether it follows already.
     *
     * @param visitor the network address of who asks
     */
    public Decision ask(Topic topic, String name, String address, String language, String visitor) {
        String plain = address.strip().toLowerCase(Locale.ROOT);
        if (!mail.isSetUp()) {
            return Decision.rejected("alerts.mail.none");
        }
        if (!ADDRESS.matcher(plain).matches()) {
            return Decision.rejected("alerts.refused.address");
        }
        Instant now = Instant.now();
        if (!visitors.allows(visitor, now) || !addresses.allows(plain, now)) {
            return Decision.rejected("alerts.refused.pace");
        }
        transaction.executeWithoutResult(status ->
                followers.ask(plain, language, topic.toString(), name).ifPresent(follow -> confirmLater(follow, now)));
        return Decision.accepted();
    }

    private void confirmLater(UUID follow, Instant now) {
        jobs.getObject()
                .schedule(
                        Jobs.CONFIRM.instance(follow.toString()).scheduledTo(now),
                        ScheduleOptions.WHEN_EXISTS_RESCHEDULE);
    }

    /** Sends the link to confirm, unless it was used meanwhile. */
    void askToConfirm(UUID follow) {
        followers
                .ofUnconfirmed(follow)
                .ifPresent(follower -> follower.follows().stream()
                        .filter(asked -> asked.id().equals(follow))
                        .forEach(asked -> letters.confirmation(follower, asked)));
    }

    /** A webhook begun. */
    public sealed interface Hook {
        /**
         * It answered.
         *
         * @param secret what signs its messages, shown once
         */
        record Begun(Follower follower, String secret) implements Hook {}

        /** It did not; {@code reason} is the key of a message, {@code detail} a few words such as {@code HTTP 404}. */
        record Refused(String reason, String detail) implements Hook {}
    }

    /** Calls the address with a challenge; one that answers with it follows at once. */
    public Hook hook(Topic topic, String name, String written, String language, String visitor) {
        if (!visitors.allows(visitor, Instant.now())) {
            return new Hook.Refused("alerts.refused.pace", "");
        }
        Optional<URI> target = calls.address(written);
        if (target.isEmpty()) {
            return new Hook.Refused("alerts.refused.hook.address", "");
        }
        String secret = Secrets.signing();
        String challenge = Secrets.token();
        try {
            String answer =
                    calls.post(target.get(), secret, Secrets.id(UUID.randomUUID()), payload.challenge(challenge));
            if (!answer.contains(challenge)) {
                return new Hook.Refused("alerts.refused.hook.challenge", "");
            }
        } catch (Undelivered failure) {
            return new Hook.Refused("alerts.refused.hook.call", String.valueOf(failure.getMessage()));
        }
        return new Hook.Begun(followers.add(target.get().toString(), secret, language, topic.toString(), name), secret);
    }

    /** Whose page a link opens. */
    public Optional<Follower> mine(String token) {
        return followers.byToken(token);
    }

    /** Says yes to one follow. */
    public void confirm(String token, UUID follow) {
        mine(token).ifPresent(follower -> followers.confirm(follower.id(), follow));
    }

    /** Ends one follow. */
    public void leave(String token, UUID follow) {
        mine(token).ifPresent(follower -> erasing.leave(follower.id(), follow));
    }

    /** Ends all and erases the address. */
    public void erase(String token) {
        mine(token).ifPresent(follower -> erasing.erase(follower.id()));
    }

    /** For the administrator: what waits, what was sent, what was given up and why. */
    public List<Tally> tallies() {
        return messages.tallies();
    }
}
