package org.veeduria.platform.extractives.web;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;
import org.veeduria.engine.reconcile.RevenueStream;
import org.veeduria.platform.extractives.internal.DeclarationStore;
import org.veeduria.platform.extractives.internal.DeclarationStore.Filing;

/** What companies and agencies filed on this site, for everyone to read. */
@Controller
class FilingController {
    private final DeclarationStore store;

    FilingController(DeclarationStore store) {
        this.store = store;
    }

    /** A filing and the day it was filed in Lima. */
    record Filed(Filing filing, LocalDate day) {
        static Filed of(Filing filing) {
            return new Filed(filing, day(filing.filedAt()));
        }

        private static LocalDate day(Instant instant) {
            return instant.atZone(AgreementController.LIMA).toLocalDate();
        }
    }

    @GetMapping("/extractivas/declaraciones")
    @Transactional(readOnly = true)
    String filings(Model model) {
        model.addAttribute("filings", store.filings().stream().map(Filed::of).toList());
        return "extractives/filings";
    }

    @GetMapping("/extractivas/declaraciones/{hash}")
    @Transactional(readOnly = true)
    String filing(@PathVariable String hash, Model model) {
        Filing filing = store.filing(hash).orElseThrow(FilingController::missing);
        model.addAttribute("filed", Filed.of(filing));
        model.addAttribute(
                "others",
                store.filings(RevenueStream.slug(filing.declaration().organisation())).stream()
                        .filter(one ->
                                one.declaration().year() == filing.declaration().year())
                        .map(Filed::of)
                        .toList());
        return "extractives/filing";
    }

    /** The document byte for byte, as the public record has its SHA-256. */
    @GetMapping("/extractivas/declaraciones/{hash}/documento")
    @Transactional(readOnly = true)
    ResponseEntity<String> document(@PathVariable String hash) {
        return store.filing(hash)
                .map(filing -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(filing.document()))
                .orElseThrow(FilingController::missing);
    }

    private static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
