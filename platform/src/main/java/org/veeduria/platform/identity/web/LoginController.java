package org.veeduria.platform.identity.web;

import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** The sign-in form; Spring Security receives it. */
@Controller
class LoginController {
    @GetMapping("/login")
    String login() {
        return "identity/login";
    }
}
