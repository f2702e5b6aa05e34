package org.veeduria.platform.budget.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.veeduria.platform.budget.internal.Scope;
import org.veeduria.platform.budget.internal.YearReader;
import org.veeduria.platform.places.Ubigeo;

/** A year's budget of the country, a place or an executing unit, and of one function or division of it. */
@Controller
class BudgetController {
    private final YearReader reader;
    private final YearPage page;
    private final Chosen chosen;

    BudgetController(YearReader reader, YearPage page, Chosen chosen) {
        this.reader = reader;
        this.page = page;
        this.chosen = chosen;
    }

    @GetMapping("/presupuesto")
    String country(Model model) {
        return newest(Ubigeo.PERU, model);
    }

    @GetMapping("/presupuesto/{ubigeo}")
    String place(@PathVariable String ubigeo, Model model) {
        return newest(chosen.place(ubigeo), model);
    }

    @GetMapping("/presupuesto/{ubigeo}/{year}")
    String year(
            @PathVariable String ubigeo,
            @PathVariable String year,
            @RequestParam(name = "funcion", required = false) @Nullable String function,
            @RequestParam(name = "division", required = false) @Nullable String division,
            Model model) {
        return page.show(Chosen.scope(chosen.place(ubigeo), null, Chosen.year(year), function, division), model);
    }

    @GetMapping("/presupuesto/entidad/{unit}/{year}")
    String unit(
            @PathVariable String unit,
            @PathVariable String year,
            @RequestParam(name = "funcion", required = false) @Nullable String function,
            @RequestParam(name = "division", required = false) @Nullable String division,
            Model model) {
        return page.show(Chosen.scope(null, Chosen.unit(unit), Chosen.year(year), function, division), model);
    }

    @GetMapping("/presupuesto/glosario")
    String glossary() {
        return "budget/glossary";
    }

    private String newest(Ubigeo place, Model model) {
        List<Integer> years = reader.years(new Scope(place, null, 0, null, null));
        return years.isEmpty()
                ? page.empty(place, model)
                : page.show(new Scope(place, null, years.getFirst(), null, null), model);
    }
}
