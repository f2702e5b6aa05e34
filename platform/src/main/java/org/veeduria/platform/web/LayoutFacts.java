package org.veeduria.platform.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.util.UriComponentsBuilder;

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
}
