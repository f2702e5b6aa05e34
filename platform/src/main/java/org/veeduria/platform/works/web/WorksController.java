package org.veeduria.platform.works.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;
import org.veeduria.engine.input.BadQuery;
import org.veeduria.engine.works.rule.Limits;
import org.veeduria.engine.works.rule.WorkTexts;
import org.veeduria.platform.law.Law;
import org.veeduria.platform.places.MapOfPeru;
import org.veeduria.platform.places.Place;
import org.veeduria.platform.places.Places;
import org.veeduria.platform.places.RegionCircle;
import org.veeduria.platform.places.Ubigeo;
import org.veeduria.platform.works.WorkFilters;
import org.veeduria.platform.works.WorkOrder;
import org.veeduria.platform.works.WorkSelection;
import org.veeduria.platform.works.WorkState;
import org.veeduria.platform.works.internal.Oc4idsPackage;
import org.veeduria.platform.works.internal.WorkList;

/** The list of works, with its filters in the address, and all of it as OC4IDS. */
@Controller
class WorksController {
    private static final ZoneId LIMA = ZoneId.of("America/Lima");

    private final WorkList works;
    private final Oc4idsPackage oc4ids;
    private final Places places;
    private final Law law;
    private final MapOfPeru map;

    WorksController(WorkList works, Oc4idsPackage oc4ids, Places places, Law law, MapOfPeru map) {
        this.map = map;
        this.law = law;
        this.works = works;
        this.oc4ids = oc4ids;
        this.places = places;
    }

    /** One choice of a filter and how many works it leaves. */
    record Choice(String value, String name, long works) {}

    @GetMapping("/obras")
    @Transactional(readOnly = true)
    String list(@RequestParam Map<String, String> parameters, Locale locale, Model model) {
        WorkSelection selection = selection(parameters);
        WorkOrder order = order(parameters.getOrDefault("order", ""));
        WorksPaging pages = WorksPaging.of(parameters.getOrDefault("page", "1"), works.count(selection));
        model.addAttribute("selection", selection);
        model.addAttribute("order", order);
        model.addAttribute("orders", List.of(WorkOrder.values()));
        model.addAttribute("states", List.of(WorkState.values()));
        model.addAttribute("pages", pages);
        model.addAttribute("sums", works.sums(selection));
        model.addAttribute("works", works.list(selection, order, WorksPaging.SIZE, pages.offset()));
        model.addAttribute("place", place(selection));
        model.addAttribute("regions", regions(selection));
        if (selection.place() == null) {
            model.addAttribute("circles", circles(selection));
            model.addAttribute("width", MapOfPeru.WIDTH);
            model.addAttribute("height", MapOfPeru.HEIGHT);
        }
        model.addAttribute("functions", works.functions(WorkSelection.in(at(selection), null)));
        model.addAttribute("flagNames", flags(selection, locale));
        model.addAttribute(
                "years",
                works.sums(WorkSelection.in(at(selection), null)).years().reversed());
        model.addAttribute("filtered", !selection.equals(WorkSelection.ALL));
        model.addAttribute("address", address("/obras", parameters));
        model.addAttribute("download", address("/obras/oc4ids.json", parameters));
        return "works/list";
    }

    /** A place's works without progress, by cause and money. */
    @GetMapping("/obras/paralizadas")
    @Transactional(readOnly = true)
    String paralysed(@RequestParam Map<String, String> parameters, Model model) {
        WorkSelection asked = selection(parameters);
        WorkSelection still = new WorkSelection(asked.place(), null, WorkState.PARALYSED, null, null, null, null);
        WorksPaging pages = WorksPaging.of(parameters.getOrDefault("page", "1"), works.count(still));
        model.addAttribute("place", place(still));
        model.addAttribute("regions", regions(asked));
        model.addAttribute("selection", still);
        model.addAttribute("sums", works.sums(still));
        model.addAttribute(
                "unknown",
                works.count(new WorkSelection(asked.place(), null, WorkState.UNKNOWN, null, null, null, null)));
        model.addAttribute("causes", works.causes(still));
        model.addAttribute("pages", pages);
        model.addAttribute("works", works.list(still, WorkOrder.STILL, WorksPaging.SIZE, pages.offset()));
        model.addAttribute("address", address("/obras/paralizadas", parameters));
        model.addAttribute(
                "rule",
                new Limits(law.book())
                        .cite("works.paralysed-after", LocalDate.now(LIMA))
                        .orElse(""));
        return "works/paralysed";
    }

    /** All works of a selection as one OC4IDS package. */
    @GetMapping("/obras/oc4ids.json")
    void download(@RequestParam Map<String, String> parameters, HttpServletResponse response) throws IOException {
        WorkSelection selection = selection(parameters);
        response.setContentType("application/json");
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.setHeader("Content-Disposition", "attachment; filename=\"obras-oc4ids.json\"");
        oc4ids.write(selection, response.getWriter());
    }

    private List<RegionCircle> circles(WorkSelection selection) {
        Map<String, Long> counts = works.regions(selection);
        return map.circles(region -> counts.getOrDefault(region.ubigeo().code(), 0L));
    }

    private List<Choice> regions(WorkSelection selection) {
        Map<String, Long> counts = works.regions(WorkSelection.ALL);
        return places.children(Ubigeo.PERU).stream()
                .filter(region -> counts.containsKey(region.ubigeo().code())
                        || region.ubigeo().equals(selection.place()))
                .map(region -> new Choice(
                        region.ubigeo().code(),
                        region.name(),
                        counts.getOrDefault(region.ubigeo().code(), 0L)))
                .toList();
    }

    private List<Choice> flags(WorkSelection selection, Locale locale) {
        return works.flags(WorkSelection.in(at(selection), null)).entrySet().stream()
                .map(flag -> new Choice(flag.getKey(), WorkTexts.name(flag.getKey(), locale), flag.getValue()))
                .toList();
    }

    private static Ubigeo at(WorkSelection selection) {
        return selection.place() == null ? Ubigeo.PERU : selection.place();
    }

    private List<Place> place(WorkSelection selection) {
        return selection.place() == null
                ? List.of()
                : places.byUbigeo(selection.place()).stream().toList();
    }

    static WorkSelection selection(Map<String, String> parameters) {
        try {
            return WorkFilters.of(parameters);
        } catch (BadQuery refused) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, refused.getMessage(), refused);
        }
    }

    private static WorkOrder order(String name) {
        try {
            return name.isEmpty() ? WorkOrder.COST : WorkOrder.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException refused) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "no order «" + name + "»", refused);
        }
    }

    /** The address of a selection and its order, without its page. */
    static String address(String path, Map<String, String> parameters) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        Map<String, String> kept = new LinkedHashMap<>();
        WorkFilters.ALL.forEach(filter -> kept.put(filter.name(), parameters.getOrDefault(filter.name(), "")));
        kept.put("order", parameters.getOrDefault("order", ""));
        kept.values().removeIf(String::isEmpty);
        kept.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(kept).toUriString();
    }
}
