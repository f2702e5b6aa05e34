package org.veeduria.platform.identity.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.veeduria.platform.identity.Identity;
import org.veeduria.platform.shared.Decision;
import org.veeduria.platform.shared.Decision.Accepted;
import org.veeduria.platform.shared.Decision.Rejected;

/** The way in by a link, for the first administrator and for representatives: looking at the link does not use it up, sending the form does. */
@Controller
class EntryController {
    private final Identity identity;

    EntryController(Identity identity) {
        this.identity = identity;
    }

    @GetMapping("/entrada/{secret}")
    String open(@PathVariable String secret, Model model) {
        return form(secret, "", model);
    }

    @PostMapping("/entrada")
    String enter(
            @RequestParam String secret,
            @RequestParam("username") String name,
            @RequestParam String password,
            @RequestParam String repeated,
            Model model) {
        Decision decision = password.equals(repeated)
                ? identity.enter(secret, name, password)
                : Decision.rejected("identity.password.different");
        return switch (decision) {
            case Accepted done -> "redirect:/login?listo";
            case Rejected no -> {
                model.addAttribute("reason", no.reason());
                yield form(secret, name, model);
            }
        };
    }

    private String form(String secret, String name, Model model) {
        model.addAttribute("open", identity.isOpen(secret));
        model.addAttribute("organisation", identity.invitation(secret).orElse(null));
        model.addAttribute("secret", secret);
        model.addAttribute("name", name);
        return "identity/entry";
    }
}
