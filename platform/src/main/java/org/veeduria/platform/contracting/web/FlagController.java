package org.veeduria.platform.contracting.web;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.veeduria.platform.contracting.Contracting;
import org.veeduria.platform.contracting.Indicators;
import org.veeduria.platform.contracting.ListOrder;
import org.veeduria.platform.contracting.internal.FlagList;
import org.veeduria.platform.contracting.internal.FlagRuns;
import org.veeduria.platform.contracting.internal.OrganisationReader;
import org.veeduria.platform.places.Place;
import org.veeduria.platform.places.Places;
import org.veeduria.platform.places.Ubigeo;

/** The flag explorer: every flag, by what a person wants to know. */
@Controller
class FlagController {
    private final Contracting contracting;
    private final FlagList flags;
    private final FlagRuns runs;
    private final OrganisationReader organisations;
    private final Places places;

    FlagController(
            Contracting contracting, FlagList flags, FlagRuns runs, OrganisationReader organisations, Places places) {
        this.contracting = contracting;
        this.flags = flags;
        this.runs = runs;
        this.organisations = organisations;
        this.places = places;
    }

    @GetMapping("/senales")
    @Transactional(readOnly = true)
    String explore(@RequestParam Map<String, String> parameters, Model model) {
        FlagQuery query = FlagQuery.of(parameters);
        Paging pages = Paging.of(query.page(), contracting.countFlags(query.selection()));
        model.addAttribute("query", query);
        model.addAttribute("pages", pages);
        model.addAttribute("unlisted", unlisted(query));
        model.addAttribute("flags", contracting.flags(query.selection(), query.order(), Paging.SIZE, pages.offset()));
        model.addAttribute("address", pageAddress(query));
        model.addAttribute("download", query.address("/senales/descargar"));
        model.addAttribute("choices", flags.choices());
        model.addAttribute("regions", places.children(Ubigeo.PERU));
        model.addAttribute("place", place(query));
        model.addAttribute("organisation", organisation(query));
        model.addAttribute("orders", List.of(ListOrder.values()));
        runs.last().ifPresent(run -> {
            model.addAttribute("run", run);
            model.addAttribute("computedAt", run.computedAt().atZone(ZoneId.of("America/Lima")));
        });
        return "contracting/flags";
    }

    private long unlisted(FlagQuery query) {
        return Indicators.SINGLE_BID.equals(query.selection().indicator()) ? flags.winnerOnly(query.selection()) : 0;
    }

    private static String pageAddress(FlagQuery query) {
        String address = query.address("/senales");
        return address + (address.contains("?") ? "&page=" : "?page=");
    }

    private String organisation(FlagQuery query) {
        String key = query.selection().entity() == null
                ? query.selection().supplier()
                : query.selection().entity();
        return key == null
                ? ""
                : organisations.find(key).map(found -> found.name()).orElse(key);
    }

    private List<Place> place(FlagQuery query) {
        String code = query.selection().place();
        try {
            return code == null
                    ? List.of()
                    : places.byUbigeo(new Ubigeo(code)).stream().toList();
        } catch (IllegalArgumentException noPlace) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, noPlace.getMessage(), noPlace);
        }
    }
}
