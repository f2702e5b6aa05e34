package org.veeduria.platform.web;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.veeduria.platform.places.Facts;
import org.veeduria.platform.places.Place;
import org.veeduria.platform.places.Places;
import org.veeduria.platform.places.Ubigeo;

/** The page of the country, a region, a province or a district. */
@Controller
class PlaceController {
    private final Places places;

    PlaceController(Places places) {
        this.places = places;
    }

    @GetMapping("/lugar")
    String country(Model model) {
        return page(Ubigeo.PERU, model);
    }

    @GetMapping("/lugar/{code}")
    String place(@PathVariable String code, Model model) {
        Ubigeo ubigeo = Ubigeo.of(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ubigeo.equals(Ubigeo.PERU) ? "redirect:/lugar" : page(ubigeo, model);
    }

    private String page(Ubigeo code, Model model) {
        Place place = places.byUbigeo(code).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        if (place.successor() != null) {
            return "redirect:/lugar/" + place.successor();
        }
        model.addAttribute("place", place);
        model.addAttribute("above", places.ancestors(code));
        model.addAttribute("inside", places.children(code));
        model.addAttribute("government", places.government(code).orElseThrow());
        model.addAttribute("populationYear", Facts.POPULATION_YEAR);
        return "web/place";
    }
}
