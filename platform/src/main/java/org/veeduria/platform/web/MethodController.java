package org.veeduria.platform.web;

import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.veeduria.engine.flags.Indicator;
import org.veeduria.engine.flags.catalogue.Description;
import org.veeduria.platform.contracting.Contracting;
import org.veeduria.platform.contracting.Indicators;
import org.veeduria.platform.law.Law;

/** "How do we know?": the method of each indicator in plain words, and how often it could be computed. */
@Controller
class MethodController {
    private final Indicators indicators;
    private final Contracting contracting;
    private final Law law;

    MethodController(Indicators indicators, Contracting contracting, Law law) {
        this.indicators = indicators;
        this.contracting = contracting;
        this.law = law;
    }

    @GetMapping("/como-sabemos")
    String all(Model model) {
        model.addAttribute(
                "all",
                indicators.computed().stream()
                        .map(Indicator::code)
                        .flatMap(code -> indicators.describe(code).stream())
                        .toList());
        model.addAttribute("run", contracting.lastRun().orElse(null));
        return "web/methods";
    }

    @GetMapping("/como-sabemos/{code}")
    String one(@PathVariable String code, Locale locale, Model model) {
        List<Description> told = indicators.describe(code);
        if (told.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        model.addAttribute("told", told.getFirst());
        model.addAttribute(
                "used",
                indicators.computed().stream()
                        .anyMatch(indicator -> indicator.code().equals(code)));
        model.addAttribute("limits", Limit.of(code, law, locale));
        model.addAttribute("run", contracting.lastRun().orElse(null));
        return "web/method";
    }
}
