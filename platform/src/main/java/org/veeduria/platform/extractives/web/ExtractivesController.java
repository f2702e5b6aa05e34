package org.veeduria.platform.extractives.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.veeduria.platform.extractives.FlowRow;
import org.veeduria.platform.extractives.internal.Anomalies;
import org.veeduria.platform.extractives.internal.CompanyLine;
import org.veeduria.platform.extractives.internal.FlowQueries;
import org.veeduria.platform.extractives.internal.StreamLine;
import org.veeduria.platform.extractives.internal.YearLine;
import org.veeduria.platform.extractives.internal.Years;

/** What companies say they paid and the State says it received: a country's years, a company, one row of a source. */
@Controller
class ExtractivesController {
    private static final String PERU = "PER";
    private static final int MOST_COMPANIES = 15;

    private final FlowQueries flows;
    private final Years years;
    private final Anomalies anomalies;
    private final Proofs proofs;

    ExtractivesController(FlowQueries flows, Years years, Anomalies anomalies, Proofs proofs) {
        this.flows = flows;
        this.years = years;
        this.anomalies = anomalies;
        this.proofs = proofs;
    }

    @GetMapping("/extractivas")
    @Transactional(readOnly = true)
    String overview(
            @RequestParam(defaultValue = PERU) String country,
            @RequestParam(required = false) @Nullable Integer year,
            Model model) {
        List<String> countries = years.countries();
        List<YearLine> lines = years.of(country);
        if (lines.isEmpty() && !country.equals(PERU)) {
            throw missing();
        }
        int chosen = chosen(lines, year);
        List<FlowRow> rows = lines.stream()
                .filter(line -> line.year() == chosen)
                .flatMap(line -> sources(line).stream())
                .distinct()
                .flatMap(source -> flows.rows(source, country, chosen).stream())
                .toList();
        List<CompanyLine> companies = CompanyLine.of(rows);
        model.addAttribute("country", country);
        model.addAttribute("countries", countries);
        model.addAttribute("lines", lines);
        model.addAttribute("year", chosen);
        model.addAttribute(
                "oneCurrency", lines.stream().map(YearLine::currency).distinct().count() == 1);
        model.addAttribute(
                "ofYear", lines.stream().filter(line -> line.year() == chosen).toList());
        model.addAttribute("findings", Findings.of(lines));
        model.addAttribute("anomalies", country.equals(PERU) ? anomalies.all() : List.of());
        model.addAttribute("streams", StreamLine.of(rows));
        model.addAttribute("companies", companies.stream().limit(MOST_COMPANIES).toList());
        model.addAttribute("allCompanies", companies.size());
        model.addAttribute("proofs", proofs.of(rows.stream().map(FlowRow::file)));
        return "extractives/extractives";
    }

    @GetMapping("/extractivas/empresa/{country}/{key}")
    @Transactional(readOnly = true)
    String company(@PathVariable String country, @PathVariable String key, Model model) {
        List<FlowRow> rows = flows.ofCompany(country, key);
        if (rows.isEmpty()) {
            throw missing();
        }
        model.addAttribute("country", country);
        model.addAttribute("company", rows.getFirst());
        model.addAttribute("years", CompanyYear.of(rows));
        model.addAttribute("proofs", proofs.of(rows.stream().map(FlowRow::file)));
        return "extractives/company";
    }

    @GetMapping("/extractivas/fila/{id}")
    @Transactional(readOnly = true)
    String row(@PathVariable long id, Model model) {
        FlowRow row = flows.row(id).orElseThrow(ExtractivesController::missing);
        model.addAttribute("row", row);
        model.addAttribute("proof", proofs.of(row.file()));
        return "extractives/row";
    }

    /** The year asked for; else the newest with both sides, else the newest. */
    private static int chosen(List<YearLine> lines, @Nullable Integer asked) {
        if (asked != null) {
            return lines.stream()
                    .map(YearLine::year)
                    .filter(asked::equals)
                    .findFirst()
                    .orElseThrow(ExtractivesController::missing);
        }
        return lines.reversed().stream()
                .filter(line -> line.difference().isPresent())
                .findFirst()
                .map(YearLine::year)
                .orElse(lines.isEmpty() ? 0 : lines.getLast().year());
    }

    private static List<String> sources(YearLine line) {
        List<String> sources = new ArrayList<>(List.of(line.source()));
        line.others().forEach(other -> sources.add(other.source()));
        return sources;
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
