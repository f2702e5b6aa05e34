package org.veeduria.platform.extractives.web;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.veeduria.engine.canon.Producer;
import org.veeduria.platform.extractives.internal.CanonRow;
import org.veeduria.platform.extractives.internal.CanonSpending;
import org.veeduria.platform.extractives.internal.CanonStore;
import org.veeduria.platform.extractives.internal.CanonYear;
import org.veeduria.platform.extractives.internal.CanonYears;
import org.veeduria.platform.places.Level;
import org.veeduria.platform.places.Place;
import org.veeduria.platform.places.Places;
import org.veeduria.platform.places.Ubigeo;
import org.veeduria.platform.shared.FileRegister;
import org.veeduria.platform.shared.Money;

/** Pages of the canon that was transferred: by department, and of each government by year. */
@Controller
class CanonController {
    private final CanonStore store;
    private final CanonYears years;
    private final CanonSpending spending;
    private final Places places;
    private final ObjectProvider<FileRegister> files;
    private final MessageSource messages;

    CanonController(
            CanonStore store,
            CanonYears years,
            CanonSpending spending,
            Places places,
            ObjectProvider<FileRegister> files,
            MessageSource messages) {
        this.store = store;
        this.years = years;
        this.spending = spending;
        this.places = places;
        this.files = files;
        this.messages = messages;
    }

    /** A department, what it received in a year and in the year before; null where the source says nothing. */
    record DepartmentLine(Place place, CanonStore.@Nullable Department year, CanonStore.@Nullable Department before) {}

    /** A row and the file it comes from. */
    record SourceLine(CanonRow row, String file, String entry) {}

    @GetMapping("/canon")
    String index(@RequestParam(required = false) @Nullable Integer year, Model model) {
        Map<Integer, Map<Ubigeo, CanonStore.Department>> byYear = store.departments().stream()
                .collect(Collectors.groupingBy(
                        CanonStore.Department::year,
                        () -> new TreeMap<>(Comparator.reverseOrder()),
                        Collectors.toMap(CanonStore.Department::department, one -> one)));
        List<Integer> known = List.copyOf(byYear.keySet());
        int shown = year == null ? known.stream().findFirst().orElse(0) : year;
        if (year != null && !byYear.containsKey(year)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        model.addAttribute("years", known);
        model.addAttribute("year", shown);
        Map<Ubigeo, CanonStore.Department> ofYear = byYear.getOrDefault(shown, Map.of());
        model.addAttribute("departments", lines(ofYear, byYear.getOrDefault(shown - 1, Map.of())));
        CanonStore.Department most = ofYear.values().stream()
                .max(Comparator.comparing(CanonStore.Department::total))
                .orElse(null);
        model.addAttribute("received", ofYear.size());
        model.addAttribute("most", most);
        model.addAttribute("mostName", most == null ? "" : department(most.department()));
        model.addAttribute(
                "total",
                ofYear.values().stream()
                        .map(CanonStore.Department::total)
                        .reduce(CanonYears.soles(BigDecimal.ZERO), Money::plus));
        return "extractives/canon";
    }

    private List<DepartmentLine> lines(
            Map<Ubigeo, CanonStore.Department> year, Map<Ubigeo, CanonStore.Department> before) {
        return Stream.concat(year.keySet().stream(), before.keySet().stream())
                .distinct()
                .sorted()
                .flatMap(department -> places.byUbigeo(department).stream())
                .map(place -> new DepartmentLine(place, year.get(place.ubigeo()), before.get(place.ubigeo())))
                .toList();
    }

    @GetMapping("/canon/{code}")
    String newest(@PathVariable String code, Model model) {
        Place place = place(code);
        List<Integer> known = store.years(place.ubigeo());
        return known.isEmpty() ? empty(place, 0, model) : "redirect:/canon/" + place.ubigeo() + "/" + known.getFirst();
    }

    @GetMapping("/canon/{code}/{year:[0-9]{4}}")
    String year(@PathVariable String code, @PathVariable int year, Locale locale, Model model) {
        Place place = place(code);
        Optional<CanonYear> found = years.of(place, year);
        if (found.isEmpty()) {
            return empty(place, year, model);
        }
        frame(place, year, model);
        CanonYear canon = found.get();
        model.addAttribute("canon", canon);
        model.addAttribute("the", named(place, locale));
        model.addAttribute("own", canon.own());
        model.addAttribute("district", place.level() == Level.DISTRICT);
        model.addAttribute("department", department(place.ubigeo()));
        model.addAttribute("series", store.series(place.ubigeo()));
        model.addAttribute("spending", spending.of(canon));
        fit(canon, model);
        model.addAttribute("sources", canon.rows().stream().map(this::source).toList());
        return "extractives/canon-year";
    }

    /** The producers that fit, in words and as the simulator takes them. */
    private void fit(CanonYear canon, Model model) {
        List<Producer> producers = canon.fit() == null ? List.of() : canon.fit().producers();
        model.addAttribute(
                "producers",
                producers.stream()
                        .flatMap(producer -> places.byUbigeo(producer.ubigeo()).stream())
                        .map(Place::name)
                        .collect(Collectors.joining(", ")));
        model.addAttribute(
                "producerCodes",
                producers.stream()
                        .map(producer ->
                                producer.ubigeo() + ":" + producer.weight().toPlainString())
                        .collect(Collectors.joining(",")));
        model.addAttribute("simulated", canon.simulated());
    }

    private String empty(Place place, int year, Model model) {
        frame(place, year, model);
        return "extractives/canon-none";
    }

    private void frame(Place place, int year, Model model) {
        model.addAttribute("place", place);
        model.addAttribute("year", year);
        model.addAttribute("yearText", String.valueOf(year));
        model.addAttribute("above", places.ancestors(place.ubigeo()));
        model.addAttribute("government", places.government(place.ubigeo()).orElseThrow());
        model.addAttribute("years", store.years(place.ubigeo()));
    }

    /** The government with its article: "la Municipalidad…", "el Gobierno…". */
    private String named(Place place, Locale locale) {
        String name = places.government(place.ubigeo()).orElseThrow().name();
        return messages.getMessage("canon.the." + name.split(" ", 2)[0], new Object[] {name}, locale);
    }

    private String department(Ubigeo inside) {
        return places.byUbigeo(inside.code().substring(0, 2) + "0000")
                .map(Place::name)
                .orElse("");
    }

    private SourceLine source(CanonRow row) {
        Optional<FileRegister.Known> known =
                Optional.ofNullable(files.getIfAvailable()).flatMap(all -> all.known(row.file()));
        return new SourceLine(
                row,
                known.map(FileRegister.Known::name).orElse(row.file()),
                known.map(one -> Objects.toString(one.entry(), "")).orElse(""));
    }

    private Place place(String code) {
        return places.byUbigeo(code)
                .filter(place -> place.level() != Level.COUNTRY)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
