package org.veeduria.platform.contracting.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
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
import org.veeduria.platform.contracting.Contracting;
import org.veeduria.platform.contracting.internal.FlagRuns;
import org.veeduria.platform.contracting.internal.ProcessDetails;
import org.veeduria.platform.contracting.internal.ProcessReader;
import org.veeduria.platform.record.Entry;
import org.veeduria.platform.record.PublicRecord;
import org.veeduria.platform.shared.FileRegister;
import org.veeduria.platform.shared.Money;
import tools.jackson.core.JsonPointer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A process's page, and its data as it was published. */
@Controller
class ProcessController {
    /** The days of a process are days in Peru. */
    private static final ZoneId LIMA = ZoneId.of("America/Lima");

    private static final int SHORT = 12;

    private final ProcessReader processes;
    private final Contracting contracting;
    private final PlaceCrumbs crumbs;
    private final FlagRuns runs;
    private final ObjectProvider<FileRegister> files;
    private final PublicRecord record;
    private final JsonMapper json = JsonMapper.builder().build();

    ProcessController(
            ProcessReader processes,
            Contracting contracting,
            PlaceCrumbs crumbs,
            FlagRuns runs,
            ObjectProvider<FileRegister> files,
            PublicRecord record) {
        this.record = record;
        this.runs = runs;
        this.files = files;
        this.processes = processes;
        this.contracting = contracting;
        this.crumbs = crumbs;
    }

    @GetMapping("/compra/{ocid}")
    @Transactional(readOnly = true)
    String process(@PathVariable String ocid, Model model) {
        LocalDate today = LocalDate.now(Clock.system(LIMA));
        ProcessDetails process = processes.find(ocid, today).orElseThrow(ProcessController::missing);
        model.addAttribute("process", process);
        model.addAttribute("awarded", awarded(process));
        model.addAttribute("computed", runs.last().isPresent());
        model.addAttribute(
                "above", process.isPeruvian() ? crumbs.to(process.summary().ubigeo()) : List.of());
        file(process, model);
        return "contracting/process";
    }

    /** What stands at a JSON pointer of the stored release, beside its file and lines. */
    @GetMapping("/compra/{ocid}/fuente")
    @Transactional(readOnly = true)
    String source(@PathVariable String ocid, @RequestParam(defaultValue = "") String at, Model model) {
        ProcessDetails process = processes.find(ocid, LocalDate.MAX).orElseThrow(ProcessController::missing);
        String release = contracting.release(ocid).orElseThrow(ProcessController::missing);
        model.addAttribute("process", process);
        model.addAttribute("at", at);
        file(process, model);
        model.addAttribute("value", pretty(at(release, at)));
        return "contracting/source";
    }

    /** The compiled release, as stored but for the numbers of natural persons. */
    @GetMapping(path = "/compra/{ocid}/ocds.json")
    ResponseEntity<String> release(@PathVariable String ocid) {
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .body(contracting.release(ocid).orElseThrow(ProcessController::missing));
    }

    private void file(ProcessDetails process, Model model) {
        String hash = process.source().file();
        Optional<FileRegister.Known> known =
                Optional.ofNullable(files.getIfAvailable()).flatMap(all -> all.known(hash));
        String shortened = hash.substring(0, Math.min(SHORT, hash.length()));
        model.addAttribute("fileName", known.map(FileRegister.Known::name).orElse(shortened));
        known.map(FileRegister.Known::entry)
                .flatMap(record::entry)
                .map(this::seal)
                .ifPresent(seal -> model.addAttribute("seal", seal));
    }

    /** Where the file stands in the public record, and the day it was put there. */
    record Seal(UUID entry, long number, LocalDate day) {}

    private Seal seal(Entry entry) {
        String at = json.readTree(Objects.requireNonNullElse(entry.text(), "{}"))
                .path("at")
                .asString(Instant.EPOCH.toString());
        return new Seal(entry.id(), entry.index(), LocalDate.ofInstant(Instant.parse(at), LIMA));
    }

    /** The active awards, summed by currency. */
    private static List<Money> awarded(ProcessDetails process) {
        Map<String, Money> sums = new TreeMap<>();
        process.awards().stream()
                .filter(award -> award.status() == null || award.status().equals("active"))
                .flatMap(award -> Stream.ofNullable(award.amount()))
                .forEach(amount -> sums.merge(amount.currency(), amount, Money::plus));
        return List.copyOf(sums.values());
    }

    private JsonNode at(String release, String pointer) {
        try {
            return json.readTree(release).at(JsonPointer.compile(pointer));
        } catch (IllegalArgumentException notAPointer) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "at must be a JSON pointer", notAPointer);
        }
    }

    private String pretty(JsonNode value) {
        return value.isMissingNode()
                ? ""
                : json.writerWithDefaultPrettyPrinter().writeValueAsString(value);
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
