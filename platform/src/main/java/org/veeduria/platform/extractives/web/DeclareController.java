package org.veeduria.platform.extractives.web;

import java.io.IOException;
import java.security.Principal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.veeduria.engine.eiti.DeclaredRow;
import org.veeduria.platform.extractives.internal.DeclarationStore;
import org.veeduria.platform.extractives.internal.Declarations;
import org.veeduria.platform.extractives.internal.RowForm;
import org.veeduria.platform.extractives.internal.Spreadsheet;
import org.veeduria.platform.extractives.internal.Streams;
import org.veeduria.platform.identity.Identity;
import org.veeduria.platform.identity.Organisation;
import org.veeduria.platform.shared.Decision;
import org.veeduria.platform.shared.Decision.Rejected;

/** A representative's desk: drafts by year, row by row or as a spreadsheet, and filing. Nobody else sees a draft. */
@Controller
class DeclareController {
    private static final int OLDEST = 2004;
    private static final MediaType XLSX =
            MediaType.parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");

    private final Declarations declarations;
    private final DeclarationStore store;
    private final Streams streams;
    private final Identity identity;
    private final MessageSource messages;

    DeclareController(
            Declarations declarations,
            DeclarationStore store,
            Streams streams,
            Identity identity,
            MessageSource messages) {
        this.declarations = declarations;
        this.store = store;
        this.streams = streams;
        this.identity = identity;
        this.messages = messages;
    }

    /** A mistake in a spreadsheet: which cell, what stands there, why it cannot stay. */
    record Mistake(String sheet, int row, RowForm.Wrong wrong) {}

    @GetMapping("/declarar")
    @Transactional(readOnly = true)
    String desk(Principal who, Model model) {
        Organisation organisation = organisation(who);
        List<Integer> years = new ArrayList<>();
        for (int year = AgreementController.today().getYear(); year >= OLDEST; year--) {
            years.add(year);
        }
        model.addAttribute("organisation", organisation);
        model.addAttribute("years", years);
        model.addAttribute("drafts", store.drafts(organisation.key()));
        model.addAttribute(
                "filings",
                store.filings(organisation.key()).stream()
                        .map(FilingController.Filed::of)
                        .toList());
        return "extractives/declare";
    }

    /** The form sends the year as a parameter; the draft's address carries it in the path. */
    @GetMapping("/declarar/abrir")
    String open(@RequestParam int year) {
        return "redirect:/declarar/" + known(year);
    }

    @GetMapping("/declarar/plantilla.xlsx")
    ResponseEntity<byte[]> template(Locale locale) throws IOException {
        Map<String, String> titles = new LinkedHashMap<>();
        for (String column : RowForm.COLUMNS) {
            titles.put(column, messages.getMessage("declare.help." + column, null, locale));
        }
        byte[] template = Spreadsheet.template(
                List.copyOf(streams.of(AgreementController.today().getYear()).keySet()), titles);
        return ResponseEntity.ok()
                .contentType(XLSX)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"declaracion.xlsx\"")
                .body(template);
    }

    @GetMapping("/declarar/{year}")
    @Transactional(readOnly = true)
    String draft(@PathVariable int year, Principal who, Model model) {
        Organisation organisation = organisation(who);
        model.addAttribute("organisation", organisation);
        model.addAttribute("year", known(year));
        model.addAttribute("rows", declarations.draft(organisation, year));
        model.addAttribute("isDraft", store.drafts(organisation.key()).contains(year));
        model.addAttribute("last", declarations.last(organisation, year).orElse(null));
        model.addAttribute("streams", streams.of(year).keySet());
        return "extractives/draft";
    }

    @PostMapping("/declarar/{year}/fila")
    String add(
            @PathVariable int year,
            @RequestParam Map<String, String> cells,
            Principal who,
            Model model,
            RedirectAttributes next) {
        Organisation organisation = organisation(who);
        RowForm form = new RowForm(cells);
        List<RowForm.Wrong> wrong = declarations.wrong(form, known(year));
        if (wrong.isEmpty() && declarations.add(organisation, year, form)) {
            return saved(year, next);
        }
        model.addAttribute("form", form.cells());
        model.addAttribute("wrong", wrong);
        return draft(year, who, model);
    }

    @PostMapping("/declarar/{year}/quitar")
    String remove(@PathVariable int year, @RequestParam int row, Principal who, RedirectAttributes next) {
        Organisation organisation = organisation(who);
        List<DeclaredRow> rows = new ArrayList<>(declarations.draft(organisation, known(year)));
        if (row < 0 || row >= rows.size()) {
            throw missing();
        }
        rows.remove(row);
        declarations.keep(organisation, year, rows);
        return saved(year, next);
    }

    @PostMapping("/declarar/{year}/archivo")
    String upload(
            @PathVariable int year,
            @RequestParam MultipartFile file,
            Principal who,
            Model model,
            RedirectAttributes next)
            throws IOException {
        Organisation organisation = organisation(who);
        Spreadsheet.Read read = Spreadsheet.read(file.getBytes());
        List<Mistake> mistakes = new ArrayList<>();
        for (Spreadsheet.Line line : read.lines()) {
            declarations
                    .wrong(line.form(), known(year))
                    .forEach(wrong -> mistakes.add(new Mistake(line.sheet(), line.number(), wrong)));
        }
        if (read.reason().isEmpty() && mistakes.isEmpty() && declarations.take(organisation, year, read.lines())) {
            return saved(year, next);
        }
        model.addAttribute("fileReason", read.reason());
        model.addAttribute("mistakes", mistakes);
        return draft(year, who, model);
    }

    @PostMapping("/declarar/{year}/presentar")
    String file(@PathVariable int year, Principal who, RedirectAttributes next) {
        Organisation organisation = organisation(who);
        Decision done = declarations.file(organisation, known(year));
        if (done instanceof Rejected no) {
            next.addFlashAttribute("reason", no.reason());
            return "redirect:/declarar/" + year;
        }
        return declarations
                .last(organisation, year)
                .map(filing -> "redirect:/extractivas/declaraciones/" + filing.hash())
                .orElse("redirect:/declarar");
    }

    private static String saved(int year, RedirectAttributes next) {
        next.addFlashAttribute("reason", "declare.saved");
        return "redirect:/declarar/" + year;
    }

    private static int known(int year) {
        if (year < OLDEST || year > AgreementController.today().getYear()) {
            throw missing();
        }
        return year;
    }

    private Organisation organisation(Principal who) {
        return identity.organisation(who.getName()).orElseThrow(DeclareController::missing);
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
