package org.veeduria.platform.works.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.veeduria.engine.works.invierte.InvierteTable;
import org.veeduria.engine.works.rule.Limits;
import org.veeduria.engine.works.rule.WorkTexts;
import org.veeduria.platform.law.Law;
import org.veeduria.platform.places.Place;
import org.veeduria.platform.places.Places;
import org.veeduria.platform.places.Ubigeo;
import org.veeduria.platform.shared.FileRegister;
import org.veeduria.platform.works.internal.Oc4idsPackage;
import org.veeduria.platform.works.internal.Projects;
import org.veeduria.platform.works.internal.Statement.Source;
import org.veeduria.platform.works.internal.WorkDetails;
import org.veeduria.platform.works.internal.WorkDetailsReader;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;

/** A work's page, the place of each value in its source, and its data as OC4IDS. */
@Controller
class WorkController {
    private static final int SHORT = 12;

    private final WorkDetailsReader works;
    private final Oc4idsPackage oc4ids;
    private final Places places;
    private final Limits limits;
    private final ObjectProvider<FileRegister> files;

    WorkController(
            WorkDetailsReader works, Oc4idsPackage oc4ids, Places places, Law law, ObjectProvider<FileRegister> files) {
        this.works = works;
        this.oc4ids = oc4ids;
        this.places = places;
        this.limits = new Limits(law.book());
        this.files = files;
    }

    /**
     * One source of a work.
     *
     * @param scope key of the message that says what kind it is
     * @param entry id of the file's entry in the public record
     */
    record SourceLine(
            String scope,
            String file,
            String position,
            int edition,
            @Nullable UUID entry) {}

    @GetMapping("/obra/{id}")
    @Transactional(readOnly = true)
    String work(@PathVariable String id, Locale locale, Model model) {
        WorkDetails details = works.find(id).orElseThrow(WorkController::missing);
        model.addAttribute("details", details);
        model.addAttribute("work", details.work());
        model.addAttribute("summary", details.summary());
        model.addAttribute("above", crumbs(details.summary().ubigeo()));
        model.addAttribute("events", WorkEvent.of(details));
        model.addAttribute("curve", ProgressCurve.of(details.work().progress()));
        model.addAttribute(
                "flags",
                details.flags().stream()
                        .map(flag -> WorkFlagView.of(id, flag, limits, locale))
                        .toList());
        model.addAttribute(
                "unknown",
                details.unknown().stream()
                        .map(one -> new Missing(WorkTexts.name(one.code(), locale), one.missing()))
                        .toList());
        model.addAttribute(
                "sources", details.parts().keySet().stream().map(this::line).toList());
        return "works/work";
    }

    /** A flag that could not be computed, and the fields that are missing. */
    record Missing(String name, List<String> fields) {}

    /** What stands at a JSON pointer of the work's project, the file and lines it comes from, and the table's column. */
    @GetMapping("/obra/{id}/fuente")
    @Transactional(readOnly = true)
    String source(@PathVariable String id, @RequestParam(defaultValue = "") String at, Model model) {
        WorkDetails details = works.find(id).orElseThrow(WorkController::missing);
        Projects joined = details.sources();
        String value = pretty(at(joined.project(), at));
        Optional<Source> source = joined.source(at);
        model.addAttribute("summary", details.summary());
        model.addAttribute("above", crumbs(details.summary().ubigeo()));
        model.addAttribute("at", at);
        model.addAttribute("value", value);
        model.addAttribute("source", source.map(this::line).orElse(null));
        model.addAttribute(
                "column",
                source.filter(found -> !found.scope().id().equals("oc4ids"))
                        .map(found -> InvierteTable.column(at))
                        .orElse(""));
        return "works/source";
    }

    /** The work as a package of one project, valid OC4IDS 0.9. */
    @GetMapping(path = "/obra/{id}/oc4ids.json")
    @Transactional(readOnly = true)
    ResponseEntity<String> project(@PathVariable String id) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(oc4ids.of(id).orElseThrow(WorkController::missing));
    }

    private SourceLine line(Source source) {
        Optional<FileRegister.Known> known =
                Optional.ofNullable(files.getIfAvailable()).flatMap(all -> all.known(source.file()));
        String shortened =
                source.file().substring(0, Math.min(SHORT, source.file().length()));
        return new SourceLine(
                source.scope().id(),
                known.map(FileRegister.Known::name).orElse(shortened),
                source.position(),
                source.edition(),
                known.map(FileRegister.Known::entry).orElse(null));
    }

    private List<Place> crumbs(@Nullable String ubigeo) {
        Ubigeo code = ubigeo == null ? Ubigeo.PERU : new Ubigeo(ubigeo);
        List<Place> crumbs = new ArrayList<>(places.ancestors(code));
        places.byUbigeo(code).ifPresent(crumbs::add);
        return List.copyOf(crumbs);
    }

    private static JsonNode at(JsonNode project, String pointer) {
        try {
            return project.at(JsonPointer.compile(pointer));
        } catch (IllegalArgumentException notAPointer) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "at must be a JSON pointer", notAPointer);
        }
    }

    private static String pretty(JsonNode value) {
        return value.isMissingNode()
                ? ""
                : Projects.JSON.writerWithDefaultPrettyPrinter().writeValueAsString(value);
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
