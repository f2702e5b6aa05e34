package org.veeduria.platform.identity.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.veeduria.platform.identity.Identity;

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
        return "identity/admin";
    }
}
