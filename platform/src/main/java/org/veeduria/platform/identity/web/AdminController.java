package org.veeduria.platform.identity.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.veeduria.platform.identity.Identity;
import org.veeduria.platform.identity.Organisation;

/** The administrator's page. */
@Controller
class AdminController {
    private final Identity identity;

    AdminController(Identity identity) {
        this.identity = identity;
    }

    @GetMapping("/admin")
    String admin(Model model) {
        model.addAttribute("accounts", identity.accounts());
        model.addAttribute("kinds", Organisation.Kind.values());
        return "identity/admin";
    }

    /** Shows the link once: nothing keeps it but its hash. */
    @PostMapping("/admin/invitar")
    String invite(@RequestParam String organisation, @RequestParam Organisation.Kind kind, Model model) {
        if (Organisation.isName(organisation)) {
            model.addAttribute("invited", organisation.strip());
            model.addAttribute(
                    "link",
                    ServletUriComponentsBuilder.fromCurrentContextPath()
                            .path("/entrada/" + identity.invite(new Organisation(organisation, kind)))
                            .toUriString());
        } else {
            model.addAttribute("reason", "identity.invite.name");
        }
        return admin(model);
    }
}
