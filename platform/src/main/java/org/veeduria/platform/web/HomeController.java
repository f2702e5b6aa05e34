package org.veeduria.platform.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.veeduria.platform.contracting.Contracting;
import org.veeduria.platform.contracting.FlagSummary;
import org.veeduria.platform.contracting.ListOrder;
import org.veeduria.platform.contracting.PlaceCount;
import org.veeduria.platform.contracting.ProcessSummary;
import org.veeduria.platform.contracting.Selection;
import org.veeduria.platform.places.MapOfPeru;
import org.veeduria.platform.places.Places;
import org.veeduria.platform.places.Ubigeo;

/** The first page: what this is, search, the regions, the newest flags, first steps. */
@Controller
class HomeController {
    private static final int NEWEST = 5;
    /** A process may carry many flags: this many are read to find {@link #NEWEST} different processes. */
    private static final int READ = 60;

    private final MapOfPeru map;
    private final Places places;
    private final Contracting contracting;

    HomeController(MapOfPeru map, Places places, Contracting contracting) {
        this.map = map;
        this.places = places;
        this.contracting = contracting;
    }

    @GetMapping("/")
    String home(Model model) {
        Map<String, PlaceCount> counts = contracting.inside(Ubigeo.PERU.code());
        List<PlaceLine> regions = PlaceLine.busiest(PlaceLine.of(places.children(Ubigeo.PERU), counts));
        model.addAttribute("counts", contracting.counts());
        model.addAttribute(
                "flagged",
                regions.stream().mapToLong(line -> line.count().flagged()).sum());
        model.addAttribute("regions", regions);
        model.addAttribute(
                "circles",
                map.circles(region -> counts.getOrDefault(region.ubigeo().code(), PlaceCount.NONE)
                        .processes()));
        model.addAttribute("width", MapOfPeru.WIDTH);
        model.addAttribute("height", MapOfPeru.HEIGHT);
        model.addAttribute("newest", newest());
        return "web/home";
    }

    private List<ProcessSummary> newest() {
        return contracting.flags(Selection.ALL, ListOrder.NEWEST, READ, 0).stream()
                .map(FlagSummary::process)
                .filter(Objects::nonNull)
                .distinct()
                .limit(NEWEST)
                .toList();
    }
}
