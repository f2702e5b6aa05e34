package org.veeduria.platform.works.web;

import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.veeduria.platform.places.Places;
import org.veeduria.platform.places.Ubigeo;
import org.veeduria.platform.works.internal.LinkList;

/** Which purchases belong to which works, which a person should look at, and which have none. */
@Controller
class JoinedController {
    private static final List<String> STATUSES = List.of("linked", "candidate", "unmatched");

    private final LinkList links;
    private final Places places;

    JoinedController(LinkList links, Places places) {
        this.links = links;
        this.places = places;
    }

    @GetMapping("/obras/contratos")
    @Transactional(readOnly = true)
    String joined(@RequestParam Map<String, String> parameters, Model model) {
        Ubigeo place = parameters.getOrDefault("place", "").isEmpty()
                ? Ubigeo.PERU
                : Ubigeo.of(parameters.getOrDefault("place", ""))
                        .orElseThrow(
                                () -> new ResponseStatusException(HttpStatus.BAD_REQUEST, "place must be a ubigeo"));
        String status = parameters.getOrDefault("status", "unmatched");
        if (!STATUSES.contains(status)) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "status must be one of " + STATUSES);
        }
        WorksPaging pages = WorksPaging.of(parameters.getOrDefault("page", "1"), links.count(status, place));
        model.addAttribute("totals", links.totals(place, null));
        model.addAttribute("place", place);
        model.addAttribute("name", places.byUbigeo(place).stream().toList());
        model.addAttribute("status", status);
        model.addAttribute("statuses", STATUSES);
        model.addAttribute("pages", pages);
        model.addAttribute("lines", links.list(status, place, WorksPaging.SIZE, pages.offset()));
        model.addAttribute(
                "address",
                "/obras/contratos?status=" + status + (place.equals(Ubigeo.PERU) ? "" : "&place=" + place) + "&page=");
        return "works/joined";
    }
}
