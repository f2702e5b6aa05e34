package org.veeduria.platform.catalogue.web;

import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;
import org.veeduria.engine.input.BadQuery;
import org.veeduria.engine.input.Problem;
import org.veeduria.platform.catalogue.internal.Download;
import org.veeduria.platform.catalogue.internal.Downloads;
import org.veeduria.platform.catalogue.internal.Publisher;
import org.veeduria.platform.catalogue.internal.RowCounts;
import org.veeduria.platform.catalogue.internal.SourceFiles;
import org.veeduria.platform.catalogue.internal.SourceFiles.SourceFile;
import org.veeduria.platform.catalogue.internal.Tables;
import org.veeduria.platform.shared.dataset.Dataset;
import org.veeduria.platform.shared.dataset.Filter;
import org.veeduria.platform.shared.dataset.Releases;
import org.veeduria.platform.shared.dataset.Row;

/** Pages for people who want the data: what there is, from which files, in which columns, and how to ask for a part. */
@Controller
class DatasetsController {
    private static final int PAGE = 25;
    private static final int SAMPLE = 5;

    private final Tables tables;
    private final Downloads downloads;
    private final Releases releases;
    private final RowCounts counts;
    private final SourceFiles files;
    private final Publisher publisher;

    DatasetsController(
            Tables tables,
            Downloads downloads,
            Releases releases,
            RowCounts counts,
            SourceFiles files,
            Publisher publisher) {
        this.tables = tables;
        this.downloads = downloads;
        this.releases = releases;
        this.counts = counts;
        this.files = files;
        this.publisher = publisher;
    }

    /** A table in the list. */
    record Line(String id, long rows, List<Link> links) {}

    /** A file to take away. */
    record Link(String format, String address) {}

    /** One bad row of a file's report, in the reader's language. */
    record ProblemLine(long line, long column, String pointer, String value, String reason, String advice) {
        static ProblemLine of(Problem problem, Locale locale) {
            return new ProblemLine(
                    problem.place().line(),
                    problem.place().column(),
                    problem.place().pointer(),
                    problem.value(),
                    problem.reason().text(locale),
                    problem.reason().advice(locale));
        }
    }

    @GetMapping("/datos")
    String datasets(Model model, HttpServletResponse response) {
        response.addHeader(
                HttpHeaders.LINK, "</datos/catalogo.jsonld>; rel=\"describedby\"; type=\"application/ld+json\"");
        response.addHeader(HttpHeaders.LINK, "</datos/catalogo.ttl>; rel=\"describedby\"; type=\"text/turtle\"");
        List<SourceFile> loaded = files.all();
        model.addAttribute("tables", tables.all().stream().map(this::line).toList());
        model.addAttribute("ocds", links(Downloads.OCDS, Map.of()));
        model.addAttribute("files", loaded);
        model.addAttribute("latest", loaded.isEmpty() ? null : loaded.getFirst().loadedAt());
        model.addAttribute("covers", releases.covers().orElse(null));
        model.addAttribute("publisher", publisher);
        return "catalogue/datasets";
    }

    @GetMapping("/datos/tabla/{id}")
    String table(@PathVariable String id, @RequestParam Map<String, String> given, Model model) {
        Dataset table = tables.named(id).orElseThrow(DatasetsController::missing);
        Map<String, String> filters = filters(table.filters(), given, model);
        List<Row> rows = new ArrayList<>();
        table.read(filters, null, SAMPLE, rows::add);
        model.addAttribute("table", table);
        model.addAttribute("rows", rows);
        model.addAttribute("given", given);
        model.addAttribute("filtered", !filters.isEmpty());
        model.addAttribute("count", filters.isEmpty() ? counts.of(table) : table.count(filters));
        model.addAttribute("links", links(id, filters));
        model.addAttribute("api", address("/api/v1/" + id, filters));
        return "catalogue/table";
    }

    @GetMapping("/datos/archivo/{hash}")
    String file(@PathVariable String hash, @RequestParam(defaultValue = "1") int page, Locale locale, Model model) {
        SourceFile file = files.find(hash).orElseThrow(DatasetsController::missing);
        int last = (int) Math.max(1, (file.problems() + PAGE - 1) / PAGE);
        int shown = Math.clamp(page, 1, last);
        model.addAttribute("file", file);
        model.addAttribute(
                "problems",
                files.problems(hash, PAGE, (long) (shown - 1) * PAGE).stream()
                        .map(problem -> ProblemLine.of(problem, locale))
                        .toList());
        model.addAttribute("page", shown);
        model.addAttribute("last", last);
        return "catalogue/file";
    }

    @GetMapping("/datos/api")
    String api(Model model) {
        model.addAttribute("tables", tables.all());
        model.addAttribute("publisher", publisher);
        return "catalogue/api";
    }

    /** A page shows what is wrong with a filter and goes on without it. */
    private static Map<String, String> filters(List<Filter> known, Map<String, String> given, Model model) {
        try {
            return Query.filters(given, known);
        } catch (BadQuery bad) {
            model.addAttribute("bad", bad);
            return Map.of();
        }
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }

    private Line line(Dataset table) {
        return new Line(table.id(), counts.of(table), links(table.id(), Map.of()));
    }

    private List<Link> links(String dataset, Map<String, String> filters) {
        return downloads.of(dataset).stream()
                .map(download -> new Link(format(download), address("/datos/descarga/" + download.name(), filters)))
                .toList();
    }

    private static String format(Download download) {
        return download.name().substring(download.name().indexOf('.') + 1);
    }

    private static String address(String path, Map<String, String> filters) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        filters.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(filters).toUriString();
    }
}
