package org.veeduria.platform.shared.change;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A fact that followers may want to know: something has changed, or is new.
 *
 * @param what key of the message that says it, with {@code {0}} for the value before and {@code {1}} for the value after
 * @param title what it is about, as published: the name of a purchase, of a work
 * @param link address of its page on this site, from the slash
 * @param topics whose followers are told; of a place the finest one
 * @param happened the day of what is told: of a new purchase its call, of a change the day on which it was seen
 * @param file SHA-256 of the file that brought it; null where none did
 * @param entry its entry in the public record where it has one of its own
 * @param fictional whether it is invented: shown as such, sent to nobody
 */
public record Changed(
        ChangeKind kind,
        String what,
        String title,
        String link,
        List<Topic> topics,
        @Nullable Value before,
        @Nullable Value after,
        LocalDate happened,
        @Nullable String file,
        @Nullable UUID entry,
        boolean fictional) {
    public Changed {
        topics = List.copyOf(topics);
        if (!link.startsWith("/")) {
            throw new IllegalArgumentException("\"" + link + "\" is not an address on this site");
        }
        if (topics.isEmpty()) {
            throw new IllegalArgumentException("nobody can follow \"" + title + "\": it has no topic");
        }
    }
}
