package org.veeduria.platform.budget.web;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;
import org.veeduria.platform.budget.internal.Scope;
import org.veeduria.platform.budget.internal.SourceRows;
import org.veeduria.platform.budget.internal.SourceRows.Listed;
import org.veeduria.platform.budget.internal.SourceRows.SummaryListed;
import org.veeduria.platform.places.Ubigeo;

/** The rows of the source behind a figure: {@code …/filas?funcion=&division=&proyecto=&mes=&rubro=&pagina=}, or
 * {@code …/filas?fuente=resumen}. */
@Controller
class RowsController {
    private static final int MOST_DIGITS = 6;
    private static final String SUMMARY = "resumen";

    private final SourceRows rows;
    private final YearPage page;
    private final Chosen chosen;

    RowsController(SourceRows rows, YearPage page, Chosen chosen) {
        this.rows = rows;
        this.page = page;
        this.chosen = chosen;
    }

    @GetMapping("/presupuesto/{ubigeo}/{year}/filas")
    String place(
            @PathVariable String ubigeo,
            @PathVariable String year,
            @RequestParam Map<String, String> asked,
            Model model) {
        return show(
                Chosen.scope(
                        chosen.place(ubigeo), null, Chosen.year(year), asked.get("funcion"), asked.get("division")),
                asked,
                model);
    }

    @GetMapping("/presupuesto/entidad/{unit}/{year}/filas")
    String unit(
            @PathVariable String unit,
            @PathVariable String year,
            @RequestParam Map<String, String> asked,
            Model model) {
        return show(
                Chosen.scope(null, Chosen.unit(unit), Chosen.year(year), asked.get("funcion"), asked.get("division")),
                asked,
                model);
    }

    private String show(Scope scope, Map<String, String> asked, Model model) {
        String number = Chosen.code(asked.get("pagina")).orElse("1");
        if (number.length() > MOST_DIGITS || Integer.parseInt(number) == 0) {
            throw Chosen.missing();
        }
        int at = Integer.parseInt(number);
        if (SUMMARY.equals(asked.get("fuente"))) {
            summary(scope, at, model);
        } else {
            table(scope, asked, at, model);
        }
        return "budget/rows";
    }

    private void table(Scope scope, Map<String, String> asked, int at, Model model) {
        String project = Chosen.code(asked.get("proyecto")).orElse(null);
        String month = Chosen.code(asked.get("mes")).orElse(null);
        if (month != null && month.length() > 2) {
            throw Chosen.missing();
        }
        String rubro = Chosen.code(asked.get("rubro")).orElse(null);
        Listed listed = rows.of(scope, project, month == null ? null : Integer.valueOf(month), rubro, at);
        model.addAttribute("rows", listed.rows());
        model.addAttribute("pages", RowsPaging.of(at, listed.total()));
        model.addAttribute("address", address(scope, project, month, rubro));
        model.addAttribute("month", month);
        page.name(scope, model);
    }

    /** The rows of the municipal or regional summary. */
    private void summary(Scope scope, int at, Model model) {
        Ubigeo place = Optional.ofNullable(scope.place()).orElseThrow(Chosen::missing);
        SummaryListed listed = rows.summary(place, scope.year(), at);
        model.addAttribute("summary", listed.rows());
        model.addAttribute("pages", RowsPaging.of(at, listed.total()));
        model.addAttribute("address", scope.all().address("/filas") + "?fuente=" + SUMMARY + "&pagina=");
        page.name(scope.all(), model);
    }

    /** This page's own address, up to the number of a page. */
    private static String address(
            Scope scope, @Nullable String project, @Nullable String month, @Nullable String rubro) {
        UriComponentsBuilder address = UriComponentsBuilder.fromUriString(scope.address("/filas"));
        if (project != null) {
            address.queryParam("proyecto", project);
        }
        if (month != null) {
            address.queryParam("mes", month);
        }
        if (rubro != null) {
            address.queryParam("rubro", rubro);
        }
        String text = address.build().toUriString();
        return text + (text.contains("?") ? "&" : "?") + "pagina=";
    }
}
