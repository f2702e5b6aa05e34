package org.veeduria.platform.catalogue.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.veeduria.platform.catalogue.internal.ChangeRows;
import org.veeduria.platform.catalogue.internal.SourceFiles;
import org.veeduria.platform.shared.version.Change;
import org.veeduria.platform.shared.version.Version;
import org.veeduria.platform.shared.version.Versions;

/** What changed in a dataset when a later file spoke of the same things again. Nothing is replaced without a trace. */
@Controller
class VersionController {
    private static final int PAGE = 25;

    private final List<Versions> datasets;
    private final SourceFiles files;

    VersionController(ObjectProvider<Versions> datasets, SourceFiles files) {
        this.datasets = datasets.stream().toList();
        this.files = files;
    }

    /** A version and the name of the file it came with. */
    record Line(Version version, String file) {}

    /** A dataset and what it has versions of. */
    record Listed(String id, String scope, String title, List<Line> versions) {}

    @GetMapping("/datos/versiones")
    String all(Model model) {
        model.addAttribute(
                "datasets",
                datasets.stream()
                        .flatMap(dataset -> dataset.scopes().stream().map(scope -> listed(dataset, scope)))
                        .toList());
        return "catalogue/versions";
    }

    @GetMapping("/datos/versiones/{id}/{scope}")
    String changes(
            @PathVariable String id,
            @PathVariable String scope,
            @RequestParam(name = "de", defaultValue = "0") int from,
            @RequestParam(name = "a", defaultValue = "0") int to,
            @RequestParam(name = "pagina", defaultValue = "1") int page,
            Model model) {
        Versions dataset = dataset(id);
        List<Version> versions = versions(dataset, scope);
        Version later = version(versions, to).orElse(versions.getLast());
        Version earlier = version(versions, from).orElse(before(versions, later));
        model.addAttribute("listed", listed(dataset, scope));
        model.addAttribute("from", earlier);
        model.addAttribute("to", later);
        model.addAttribute("changes", new Window(dataset, earlier, later, Math.max(1, page)));
        return "catalogue/changes";
    }

    /** All changes, a row for each cell that differs. */
    @GetMapping("/datos/versiones/{id}/{scope}.csv")
    void csv(
            @PathVariable String id,
            @PathVariable String scope,
            @RequestParam(name = "de") int from,
            @RequestParam(name = "a") int to,
            HttpServletResponse response)
            throws IOException {
        Versions dataset = dataset(id);
        List<Version> versions = versions(dataset, scope);
        Version earlier = version(versions, from).orElseThrow(VersionController::missing);
        Version later = version(versions, to).orElseThrow(VersionController::missing);
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "attachment; filename=\"veeduria-%s-%s-%d-%d.csv\"".formatted(id, scope, from, to));
        ChangeRows.write(dataset, earlier, later, response.getOutputStream());
    }

    /** A page of changes, and how many there are. */
    static final class Window {
        private final List<Change> shown = new ArrayList<>();
        private final int number;
        private long count;

        Window(Versions dataset, Version from, Version to, int number) {
            this.number = number;
            if (from.number() != to.number()) {
                dataset.changes(from, to, this::see);
            }
        }

        private void see(Change change) {
            if (count / PAGE == number - 1) {
                shown.add(change);
            }
            count++;
        }

        public List<Change> shown() {
            return shown;
        }

        public long count() {
            return count;
        }

        public int number() {
            return number;
        }

        public long last() {
            return Math.max(1, (count + PAGE - 1) / PAGE);
        }
    }

    private Listed listed(Versions dataset, String scope) {
        return new Listed(
                dataset.id(),
                scope,
                dataset.title(scope),
                dataset.of(scope).stream().map(this::line).toList());
    }

    private Line line(Version version) {
        return new Line(
                version,
                files.find(version.file()).map(SourceFiles.SourceFile::name).orElse(version.file()));
    }

    private Versions dataset(String id) {
        return datasets.stream()
                .filter(dataset -> dataset.id().equals(id))
                .findFirst()
                .orElseThrow(VersionController::missing);
    }

    private static List<Version> versions(Versions dataset, String scope) {
        List<Version> versions = dataset.of(scope);
        if (versions.isEmpty()) {
            throw missing();
        }
        return versions;
    }

    private static Optional<Version> version(List<Version> versions, int number) {
        return versions.stream().filter(one -> one.number() == number).findFirst();
    }

    /** The version before, or itself for the first. */
    private static Version before(List<Version> versions, Version later) {
        return versions.get(Math.max(0, versions.indexOf(later) - 1));
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
