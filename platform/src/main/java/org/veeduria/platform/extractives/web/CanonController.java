package org.veeduria.platform.extractives.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
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

/** Pages of the canon that was transferred: by department, and of each government by year. */
@Controller
class CanonController {
    private static final int SHOWN_YEARS = 8;

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

    /** A department and what it received in each year. */
    record DepartmentLine(Place place, Map<Integer, CanonStore.Department> years) {
        DepartmentLine {
            years = Map.copyOf(years);
        }

        /** How many governments the sources list, in the year that lists most. */
        public int recipients() {
            return years.values().stream()
                    .mapToInt(CanonStore.Department::recipients)
                    .max()
                    .orElse(0);
        }
    }

    /** A row and the file it comes from. */
    record SourceLine(CanonRow row, String file, String entry) {}

    @GetMapping("/canon")
    String index(Model model) {
        List<CanonStore.Department> all = store.departments();
        Map<Ubigeo, Map<Integer, CanonStore.Department>> byDepartment = all.stream()
                .collect(Collectors.groupingBy(
                        CanonStore.Department::department,
                        TreeMap::new,
                        Collectors.toMap(CanonStore.Department::year, one -> one, (one, other) -> one, TreeMap::new)));
        List<Integer> known = all.stream()
                .map(CanonStore.Department::year)
                .distinct()
                .sorted()
                .toList();
        model.addAttribute("years", known.subList(Math.max(0, known.size() - SHOWN_YEARS), known.size()));
        model.addAttribute(
                "departments",
                byDepartment.entrySet().stream()
                        .flatMap(entry -> places.byUbigeo(entry.getKey()).stream()
                                .map(place -> new DepartmentLine(place, entry.getValue())))
                        .toList());
        return "extractives/canon";
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
        model.addAttribute("department", department(place));
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

    private String department(Place place) {
        return places.byUbigeo(place.ubigeo().code().substring(0, 2) + "0000")
                .orElse(place)
                .name();
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
