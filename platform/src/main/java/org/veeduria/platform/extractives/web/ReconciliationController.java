package org.veeduria.platform.extractives.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;
import org.veeduria.engine.reconcile.Line;
import org.veeduria.engine.reconcile.Terms;
import org.veeduria.engine.reconcile.Verdict;
import org.veeduria.platform.extractives.FlowRow;
import org.veeduria.platform.extractives.internal.Reconciling;
import org.veeduria.platform.extractives.internal.YearLine;
import org.veeduria.platform.extractives.internal.Years;

/** The reconciliation of a source, country and year, with its terms in the address. */
@Controller
class ReconciliationController {
    private static final int PAGE = 25;
    private static final int MOST_DIGITS = 18;
    private static final String NUMBER = "\\d{1," + MOST_DIGITS + "}([.]\\d{1,6})?";

    private final Reconciling reconciling;
    private final Years years;
    private final Proofs proofs;

    ReconciliationController(Reconciling reconciling, Years years, Proofs proofs) {
        this.reconciling = reconciling;
        this.years = years;
        this.proofs = proofs;
    }

    /**
     * What was asked for.
     *
     * @param tolerance in per cent
     * @param rate soles for a dollar in the year; null where nobody gave one
     * @param verdict the lines to list; null for those without explanation
     */
    record Asked(
            String country,
            int year,
            String source,
            BigDecimal materiality,
            BigDecimal tolerance,
            @Nullable BigDecimal rate,
            @Nullable Verdict verdict) {
        Terms terms() {
            Map<String, BigDecimal> rates = rate == null ? Map.of() : Map.of("USD/PEN/" + year, rate);
            return new Terms(materiality, tolerance.movePointLeft(2), BigDecimal.ZERO, rates);
        }

        String address() {
            UriComponentsBuilder address = UriComponentsBuilder.fromPath("/extractivas/conciliacion")
                    .queryParam("country", country)
                    .queryParam("year", year)
                    .queryParam("source", source)
                    .queryParam("materiality", materiality.toPlainString())
                    .queryParam("tolerance", tolerance.toPlainString());
            if (rate != null) {
                address.queryParam("rate", rate.toPlainString());
            }
            return address.toUriString();
        }
    }

    @GetMapping("/extractivas/conciliacion")
    @Transactional(readOnly = true)
    String reconciliation(@RequestParam Map<String, String> given, Model model) {
        String country = given.getOrDefault("country", "PER");
        List<YearLine> lines = years.of(country);
        model.addAttribute("country", country);
        model.addAttribute("countries", years.countries());
        model.addAttribute("years", lines);
        if (lines.isEmpty()) {
            return "extractives/reconciliation";
        }
        Asked asked = asked(country, lines, given);
        Reconciling.Done done = reconciling.of(asked.source(), country, asked.year(), asked.terms());
        List<Line> shown = ReconciledLine.chosen(done, asked.verdict());
        Pages pages = Pages.of(number(given, "page", BigDecimal.ONE).intValue(), shown.size());
        model.addAttribute("asked", asked);
        model.addAttribute("base", asked.address());
        model.addAttribute("bad", given.entrySet().stream().anyMatch(ReconciliationController::isBadNumber));
        model.addAttribute("coverage", CoverageLine.of(done.result()));
        model.addAttribute("verdicts", VerdictLine.of(done.result()));
        model.addAttribute("compared", Compared.of(done.result()));
        model.addAttribute(
                "lines",
                shown.subList(pages.from(), pages.to()).stream()
                        .map(line -> ReconciledLine.of(done, line))
                        .toList());
        model.addAttribute("streams", ReconciledGroup.byStream(done.result()));
        model.addAttribute("companies", ReconciledGroup.byCompany(done));
        model.addAttribute("pages", pages);
        model.addAttribute(
                "address", asked.address() + (asked.verdict() == null ? "" : "&verdict=" + asked.verdict()) + "&page=");
        model.addAttribute("proofs", proofs.of(done.rows().values().stream().map(FlowRow::file)));
        return "extractives/reconciliation";
    }

    private Asked asked(String country, List<YearLine> lines, Map<String, String> given) {
        YearLine line = line(lines, given.get("year"));
        int year = line.year();
        String source = given.getOrDefault("source", line.source());
        if (!source.equals(line.source())
                && line.others().stream().noneMatch(other -> other.source().equals(source))) {
            throw missing();
        }
        return new Asked(
                country,
                year,
                source,
                number(given, "materiality", reconciling.starting("extractives.materiality", year)),
                number(given, "tolerance", reconciling.starting("extractives.tolerance", year)),
                isNumber(given.get("rate")) ? new BigDecimal(Objects.requireNonNull(given.get("rate"))) : null,
                verdict(given.get("verdict")));
    }

    private static YearLine line(List<YearLine> lines, @Nullable String asked) {
        if (asked == null || asked.isBlank()) {
            return lines.reversed().stream()
                    .filter(line -> line.difference().isPresent())
                    .findFirst()
                    .orElse(lines.getLast());
        }
        return lines.stream()
                .filter(line -> asked.equals("" + line.year()))
                .findFirst()
                .orElseThrow(ReconciliationController::missing);
    }

    private static @Nullable Verdict verdict(@Nullable String asked) {
        for (Verdict verdict : Verdict.values()) {
            if (verdict.name().equals(asked)) {
                return verdict;
            }
        }
        return null;
    }

    private static BigDecimal number(Map<String, String> given, String name, BigDecimal otherwise) {
        String text = given.get(name);
        return text != null && isNumber(text) ? new BigDecimal(text) : otherwise;
    }

    private static boolean isNumber(@Nullable String text) {
        return text != null && text.matches(NUMBER);
    }

    private static boolean isBadNumber(Map.Entry<String, String> given) {
        return List.of("materiality", "tolerance", "rate").contains(given.getKey())
                && !given.getValue().isBlank()
                && !isNumber(given.getValue());
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    /** Where a person is in a long list. */
    record Pages(int number, int last, int rows) {
        static Pages of(int asked, int rows) {
            int last = Math.max(1, (rows + PAGE - 1) / PAGE);
            if (asked < 1 || asked > last) {
                throw missing();
            }
            return new Pages(asked, last, rows);
        }

        int from() {
            return (number - 1) * PAGE;
        }

        int to() {
            return Math.min(rows, number * PAGE);
        }
    }
}
