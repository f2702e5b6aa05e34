package org.veeduria.platform.alerts.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.veeduria.platform.alerts.internal.Follower;
import org.veeduria.platform.alerts.internal.Following;

/** A follower's own page, opened by the link in their mail. Looking changes nothing: mail servers look at links too. */
@Controller
class MineController {
    private final Following following;

    MineController(Following following) {
        this.following = following;
    }

    @GetMapping("/avisos/mis/{token}")
    String mine(@PathVariable String token, HttpServletResponse response, Model model) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("Referrer-Policy", "no-referrer");
        Optional<Follower> follower = following.mine(token);
        if (follower.isEmpty()) {
            response.setStatus(HttpStatus.NOT_FOUND.value());
        }
        model.addAttribute("follower", follower.orElse(null));
        return "alerts/mine";
    }

    @PostMapping("/avisos/mis/{token}/confirmar/{follow}")
    String confirm(@PathVariable String token, @PathVariable UUID follow) {
        following.confirm(token, follow);
        return "redirect:/avisos/mis/" + token;
    }

    @PostMapping("/avisos/mis/{token}/dejar/{follow}")
    String leave(@PathVariable String token, @PathVariable UUID follow) {
        following.leave(token, follow);
        return "redirect:/avisos/mis/" + token;
    }

    @PostMapping("/avisos/mis/{token}/borrar")
    String erase(@PathVariable String token) {
        following.erase(token);
        return "redirect:/avisos/mis/" + token;
    }

    /** People who open the one-click address in a browser get their page. */
    @GetMapping("/avisos/baja/{token}")
    String leaveByHand(@PathVariable String token) {
        return "redirect:/avisos/mis/" + token;
    }

    /** RFC 8058: the mail program posts here by itself, without a form of ours; the token is what shows who asks. */
    @PostMapping("/avisos/baja/{token}")
    ResponseEntity<Void> leaveAtOnce(@PathVariable String token) {
        following.erase(token);
        return ResponseEntity.noContent().build();
    }
}
