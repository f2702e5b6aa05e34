package org.veeduria.platform.chain.web;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.veeduria.platform.chain.Chains;
import org.veeduria.platform.chain.YearChain;
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

    private void show(String code, int year, Model model) {
        YearChain chain = chains.of(ubigeo(code), year).orElseThrow(ChainController::missing);
        model.addAttribute("chain", chain);
        model.addAttribute("above", places.ancestors(chain.place().ubigeo()));
        model.addAttribute(
                "government",
                places.government(chain.place().ubigeo()).orElseThrow().name());
    }

    private static Ubigeo ubigeo(String code) {
        return Ubigeo.of(code).orElseThrow(ChainController::missing);
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
