package org.veeduria.platform.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.veeduria.platform.contracting.Contracting;
import org.veeduria.platform.contracting.SearchHit;
import org.veeduria.platform.places.Place;
import org.veeduria.platform.places.Places;
import org.veeduria.platform.works.WorkSummary;
import org.veeduria.platform.works.Works;

/** One search over everything that has a page: places, works, entities, suppliers, processes. */
@Controller
class SearchController {
    /** Answers shown of each kind. */
    private static final int EACH = 8;

    private static final int LONGEST = 80;

    private final Places places;
    private final Contracting contracting;
    private final Works works;

    SearchController(Places places, Contracting contracting, Works works) {
        this.works = works;
        this.places = places;
        this.contracting = contracting;
    }

    @GetMapping("/buscar")
    String search(@RequestParam(name = "q", defaultValue = "") String text, Model model) {
        String asked = text.strip();
        String words = asked.substring(0, Math.min(asked.length(), LONGEST));
        List<FoundPlace> found = words.isEmpty() ? List.of() : findPlaces(words);
        Map<SearchHit.Kind, List<SearchHit>> hits = words.isEmpty() ? Map.of() : findContracting(words);
        model.addAttribute("asked", words);
        model.addAttribute("places", found);
        List<WorkSummary> projects = words.isEmpty() ? List.of() : works.search(words, EACH);
        model.addAttribute("hits", hits);
        model.addAttribute("works", projects);
        model.addAttribute(
                "total",
                found.size()
                        + projects.size()
                        + hits.values().stream().mapToInt(List::size).sum());
        return "web/search";
    }

    private List<FoundPlace> findPlaces(String words) {
        List<Place> byCode = places.byUbigeo(words).stream().toList();
        return (byCode.isEmpty() ? places.search(words, EACH) : byCode)
                .stream()
                        .map(place -> new FoundPlace(
                                place,
                                places.ancestors(place.ubigeo()).stream()
                                        .skip(1)
                                        .toList()))
                        .toList();
    }

    private Map<SearchHit.Kind, List<SearchHit>> findContracting(String words) {
        return contracting.search(words, EACH).stream()
                .collect(Collectors.groupingBy(SearchHit::kind, TreeMap::new, Collectors.toList()));
    }
}
