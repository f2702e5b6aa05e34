package org.veeduria.platform.chain.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.veeduria.engine.chain.Part;
import org.veeduria.platform.chain.Chains;
import org.veeduria.platform.chain.PartRows;
import org.veeduria.platform.chain.YearChain;
import org.veeduria.platform.extractives.Transfer;
import org.veeduria.platform.places.Place;
import org.veeduria.platform.places.Places;
import org.veeduria.platform.places.Ubigeo;

/** The chain of a place and year on a page of its own, and on one printed sheet for a meeting. */
@Controller
class ChainController {
    private final Chains chains;
    private final Places places;

    ChainController(Chains chains, Places places) {
        this.chains = chains;
        this.places = places;
    }

    /** Of which place: the country's regions, and the search. */
    @GetMapping("/cadena")
    String choose(Model model) {
        model.addAttribute("regions", places.children(Ubigeo.PERU));
        return "chain/choose";
    }

    /** The year of which most is known. */
    @GetMapping("/cadena/{code}")
    String newest(@PathVariable String code) {
        return chains.fullest(ubigeo(code))
                .map(chain -> "redirect:/cadena/" + code + "/" + chain.year())
                .orElse("redirect:/lugar/" + code);
    }

    @GetMapping("/cadena/{code}/{year:[0-9]{4}}")
    String year(@PathVariable String code, @PathVariable int year, Model model) {
        show(code, year, model);
        return "chain/year";
    }

    /** One sheet of A4 paper. */
    @GetMapping("/cadena/{code}/{year:[0-9]{4}}/hoja")
    String sheet(@PathVariable String code, @PathVariable int year, Model model) {
        show(code, year, model);
        model.addAttribute(
                "address",
                ServletUriComponentsBuilder.fromCurrentContextPath()
                        .path("/cadena/{code}/{year}")
                        .buildAndExpand(code, year)
                        .toUriString());
        return "chain/sheet";
    }

    /** What a part of the chain is made of. */
    @GetMapping("/cadena/{code}/{year:[0-9]{4}}/{part:[a-z-]+}")
    String part(
            @PathVariable String code,
            @PathVariable int year,
            @PathVariable String part,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        Part asked = Arrays.stream(Part.values())
                .filter(one -> one.name().equals(part.toUpperCase(Locale.ROOT).replace('-', '_')))
                .findFirst()
                .orElseThrow(ChainController::missing);
        if (page < 1) {
            throw missing();
        }
        PartRows rows = chains.rows(ubigeo(code), year, asked, page).orElseThrow(ChainController::missing);
        model.addAttribute("rows", rows);
        model.addAttribute("chain", rows.chain());
        model.addAttribute("above", places.ancestors(rows.chain().place().ubigeo()));
        model.addAttribute("pages", ChainPaging.of(page, rows.count()));
        model.addAttribute("recipients", recipients(rows));
        return "chain/part";
    }

    private void show(String code, int year, Model model) {
        YearChain chain = chains.of(ubigeo(code), year).orElseThrow(ChainController::missing);
        model.addAttribute("chain", chain);
        model.addAttribute("above", places.ancestors(chain.place().ubigeo()));
        model.addAttribute(
                "government",
                places.government(chain.place().ubigeo()).orElseThrow().name());
    }

    private Map<Ubigeo, String> recipients(PartRows rows) {
        return rows.transfers().stream()
                .map(Transfer::recipient)
                .distinct()
                .collect(Collectors.toMap(
                        one -> one, one -> places.byUbigeo(one).map(Place::name).orElse(one.code())));
    }

    private static Ubigeo ubigeo(String code) {
        return Ubigeo.of(code).orElseThrow(ChainController::missing);
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
