package org.veeduria.platform.web;

import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.veeduria.platform.chain.Chains;
import org.veeduria.platform.contracting.Contracting;
import org.veeduria.platform.contracting.ListOrder;
import org.veeduria.platform.contracting.PlaceSummary;
import org.veeduria.platform.contracting.Selection;
import org.veeduria.platform.places.Facts;
import org.veeduria.platform.places.Place;
import org.veeduria.platform.places.Places;
import org.veeduria.platform.places.Ubigeo;

/** The page of the country, a region, a province or a district: where its money went, what was bought, from whom, what is worth asking. */
@Controller
class PlaceController {
    /** With fewer years than this the trend is shown by month. */
    private static final int YEARS_FOR_A_TREND = 3;

    private final Places places;
    private final Contracting contracting;
    private final Chains chains;

    PlaceController(Places places, Contracting contracting, Chains chains) {
        this.places = places;
        this.contracting = contracting;
        this.chains = chains;
    }

    @GetMapping("/lugar")
    String country(@RequestParam(name = "pagina", defaultValue = "1") String page, Model model) {
        return show(Ubigeo.PERU, page, model);
    }

    @GetMapping("/lugar/{code}")
    String place(
            @PathVariable String code, @RequestParam(name = "pagina", defaultValue = "1") String page, Model model) {
        Ubigeo ubigeo = Ubigeo.of(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ubigeo.equals(Ubigeo.PERU) ? "redirect:/lugar" : show(ubigeo, page, model);
    }

    private String show(Ubigeo code, String page, Model model) {
        Place place = places.byUbigeo(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (place.successor() != null) {
            return "redirect:/lugar/" + place.successor();
        }
        model.addAttribute("place", place);
        model.addAttribute("above", places.ancestors(code));
        model.addAttribute("government", places.government(code).orElseThrow());
        model.addAttribute("populationYear", String.valueOf(Facts.POPULATION_YEAR));
        model.addAttribute("inside", PlaceLine.of(places.children(code), contracting.inside(code.code())));
        model.addAttribute("chain", chains.fullest(code).orElse(null));
        addPurchases(code, page, model);
        return "web/place";
    }

    private void addPurchases(Ubigeo code, String page, Model model) {
        Selection here = code.equals(Ubigeo.PERU) ? Selection.ALL : Selection.inPlace(code.code());
        PlaceSummary summary = contracting.summary(here);
        Pages pages = Pages.of(page, summary.processes());
        model.addAttribute("summary", summary);
        model.addAttribute("flagged", flagged(summary));
        model.addAttribute("months", summary.years().size() < YEARS_FOR_A_TREND ? contracting.months(here) : List.of());
        model.addAttribute("pages", pages);
        model.addAttribute("processes", contracting.processes(here, ListOrder.NEWEST, Pages.SIZE, pages.offset()));
    }

    private static long flagged(PlaceSummary summary) {
        return summary.years().stream()
                .mapToLong(PlaceSummary.YearLine::flagged)
                .sum();
    }
}
