package org.veeduria.platform.web;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.veeduria.platform.places.Places;

/** One search over everything that has a page. */
@Controller
class SearchController {
    private static final int PLACES = 8;

    private final Places places;

    SearchController(Places places) {
        this.places = places;
    }

    @GetMapping("/buscar")
    String search(@RequestParam(name = "q", defaultValue = "") String text, Model model) {
        String asked = text.strip();
        model.addAttribute("asked", asked);
        model.addAttribute("places", asked.isEmpty() ? List.of() : places.search(asked, PLACES));
        return "web/search";
    }
}
