package org.veeduria.platform.alerts.web;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.veeduria.platform.alerts.internal.Following;
import org.veeduria.platform.alerts.internal.Notice;
import org.veeduria.platform.alerts.internal.Outbox;
import org.veeduria.platform.places.Ubigeo;
import org.veeduria.platform.shared.change.Followable.Found;
import org.veeduria.platform.shared.change.Topic;

/** What changed, and how to follow it: the country, a place, an entity, a supplier, a work, a budget. */
@Controller
class AlertsController {
    private static final int LISTED = 25;

    private final Following following;
    private final Outbox outbox;

    AlertsController(Following following, Outbox outbox) {
        this.following = following;
        this.outbox = outbox;
    }

    @GetMapping("/avisos")
    String all(Model model) {
        return show(Topic.place(Ubigeo.PERU.code()), model);
    }

    @GetMapping("/avisos/{kind}/{key}")
    String one(@PathVariable String kind, @PathVariable String key, Model model) {
        return show(topic(kind, key), model);
    }

    @GetMapping("/admin/avisos")
    String admin(Model model) {
        model.addAttribute("byMail", following.byMail());
        model.addAttribute("tallies", following.tallies());
        return "alerts/admin";
    }

    private String show(Topic topic, Model model) {
        describe(topic, found(following, topic), following, outbox, model);
        return "alerts/topic";
    }

    /** What the page of a topic shows, for the forms that come back to it as well. */
    static void describe(Topic topic, Found found, Following following, Outbox outbox, Model model) {
        List<Notice> newest = outbox.newest(topic, Long.MAX_VALUE, LISTED);
        model.addAttribute("topic", topic);
        model.addAttribute("found", found);
        model.addAttribute("byMail", following.byMail());
        model.addAttribute("notices", newest);
    }

    static Topic topic(String kind, String key) {
        return Topic.Kind.of(kind)
                .map(known -> new Topic(known, key))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    static Found found(Following following, Topic topic) {
        return following.find(topic).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
