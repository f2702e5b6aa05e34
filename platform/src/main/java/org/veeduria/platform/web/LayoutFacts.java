package org.veeduria.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.UriComponentsBuilder;
import org.veeduria.platform.identity.Identity;
import org.veeduria.platform.identity.Role;

/** What the frame of every page shows beside the page's own content. */
@ControllerAdvice
class LayoutFacts {
    /** This page's address in the other language, its filters kept. */
    @ModelAttribute("otherLanguage")
    String otherLanguage(HttpServletRequest request, Locale locale) {
        return UriComponentsBuilder.newInstance()
                .query(request.getQueryString())
                .replaceQueryParam("lang", locale.getLanguage().equals("en") ? "es-PE" : "en")
                .build()
                .toUriString();
    }

    /** The page of somebody who is signed in; null for a visitor. */
    @ModelAttribute("signedIn")
    @Nullable
    Role signedIn(HttpServletRequest request) {
        return Identity.foremost(role -> request.isUserInRole(role.name())).orElse(null);
    }
}
