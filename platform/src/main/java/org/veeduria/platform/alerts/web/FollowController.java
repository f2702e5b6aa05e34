package org.veeduria.platform.alerts.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.veeduria.platform.alerts.internal.Following;
import org.veeduria.platform.alerts.internal.Following.Hook;
import org.veeduria.platform.alerts.internal.Outbox;
import org.veeduria.platform.shared.Decision.Accepted;
import org.veeduria.platform.shared.Decision.Rejected;
import org.veeduria.platform.shared.change.Followable.Found;
import org.veeduria.platform.shared.change.Topic;

/** The forms that begin to follow. A refused one comes back with the reason and what was written. */
@Controller
class FollowController {
    private final Following following;
    private final Outbox outbox;

    FollowController(Following following, Outbox outbox) {
        this.following = following;
        this.outbox = outbox;
    }

    @PostMapping("/avisos/{kind}/{key}/correo")
    String byMail(
            @PathVariable String kind,
            @PathVariable String key,
            @RequestParam("direccion") String address,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        Topic topic = AlertsController.topic(kind, key);
        Found found = AlertsController.found(following, topic);
        return switch (following.ask(topic, found.name(), address, locale.getLanguage(), request.getRemoteAddr())) {
            case Accepted asked -> {
                model.addAttribute("topic", topic);
                model.addAttribute("found", found);
                yield "alerts/asked";
            }
            case Rejected no -> {
                model.addAttribute("written", address);
                yield refused(topic, found, no.reason(), "", response, model);
            }
        };
    }

    @PostMapping("/avisos/{kind}/{key}/webhook")
    String byHook(
            @PathVariable String kind,
            @PathVariable String key,
            @RequestParam("url") String url,
            HttpServletRequest request,
            HttpServletResponse response,
            Locale locale,
            Model model) {
        Topic topic = AlertsController.topic(kind, key);
        Found found = AlertsController.found(following, topic);
        return switch (following.hook(topic, found.name(), url, locale.getLanguage(), request.getRemoteAddr())) {
            case Hook.Begun begun -> {
                response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
                model.addAttribute("topic", topic);
                model.addAttribute("found", found);
                model.addAttribute("hook", begun);
                yield "alerts/hook";
            }
            case Hook.Refused no -> {
                model.addAttribute("url", url);
                yield refused(topic, found, no.reason(), no.detail(), response, model);
            }
        };
    }

    private String refused(
            Topic topic, Found found, String reason, String detail, HttpServletResponse response, Model model) {
        response.setStatus(
                reason.equals("alerts.refused.pace")
                        ? HttpStatus.TOO_MANY_REQUESTS.value()
                        : HttpStatus.UNPROCESSABLE_CONTENT.value());
        model.addAttribute("reason", reason);
        model.addAttribute("detail", detail);
        AlertsController.describe(topic, found, following, outbox, model);
        return "alerts/topic";
    }
}
