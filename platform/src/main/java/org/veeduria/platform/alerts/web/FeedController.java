package org.veeduria.platform.alerts.web;

import java.util.List;
import java.util.Locale;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.veeduria.platform.alerts.internal.Following;
import org.veeduria.platform.alerts.internal.Notice;
import org.veeduria.platform.alerts.internal.Outbox;
import org.veeduria.platform.shared.change.Topic;

/** What changed of one topic as an Atom feed (RFC 4287), paged backwards by {@code next} (RFC 5005), with an ETag. */
@Controller
class FeedController {
    private static final int ENTRIES = 50;

    private final Following following;
    private final Outbox outbox;
    private final AtomFeed feed;

    FeedController(Following following, Outbox outbox, AtomFeed feed) {
        this.following = following;
        this.outbox = outbox;
        this.feed = feed;
    }

    @GetMapping("/avisos/{kind}/{key}.atom")
    ResponseEntity<byte[]> feed(
            @PathVariable String kind,
            @PathVariable String key,
            @RequestParam(name = "antes", defaultValue = "0") long below,
            WebRequest request) {
        Topic topic = AlertsController.topic(kind, key);
        var found = AlertsController.found(following, topic);
        List<Notice> notices = outbox.newest(topic, below > 0 ? below : Long.MAX_VALUE, ENTRIES);
        String tag = tag(notices, LocaleContextHolder.getLocale());
        if (request.checkNotModified(tag)) {
            return ResponseEntity.status(304).eTag(tag).build();
        }
        String site =
                ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString();
        byte[] body = feed.write(site, topic, found, notices, below > 0 ? below : null, notices.size() == ENTRIES);
        return ResponseEntity.ok()
                .eTag(tag)
                .header("Content-Type", "application/atom+xml;charset=UTF-8")
                .body(body);
    }

    /** Changes are never rewritten, so the newest, the oldest and their number tell one list from another. */
    private static String tag(List<Notice> notices, Locale language) {
        return notices.isEmpty()
                ? "\"0-%s\"".formatted(language.getLanguage())
                : "\"%d-%d-%d-%s\""
                        .formatted(
                                notices.getFirst().id(),
                                notices.getLast().id(),
                                notices.size(),
                                language.getLanguage());
    }
}
