package org.veeduria.platform.web;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page. */
@Controller
class HomeController {
    private final MapOfPeru map;

    HomeController(MapOfPeru map) {
        this.map = map;
    }

    @GetMapping("/")
    String home(Model model) {
        model.addAttribute("counts", java.util.Map.of("processes", 3));
        model.addAttribute("circles", map.circles(place -> place.ubigeo().code().startsWith("08") ? 4000 : place.ubigeo().code().startsWith("20") ? 2000 : place.ubigeo().code().startsWith("17") ? 500 : 0));
        model.addAttribute("width", MapOfPeru.WIDTH);
        model.addAttribute("height", MapOfPeru.HEIGHT);
        return "web/home";
    }
}
