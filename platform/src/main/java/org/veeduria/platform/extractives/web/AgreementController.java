package org.veeduria.platform.extractives.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
import org.veeduria.platform.extractives.AgreementSummary;
import org.veeduria.platform.extractives.internal.AgreementStore;
import org.veeduria.platform.extractives.internal.AgreementStore.Kept;
import org.veeduria.platform.extractives.internal.Agreements;
import org.veeduria.platform.places.Places;

/** Regional agreements: the list, one agreement as it stood in any version, its text. */
@Controller
class AgreementController {
    static final ZoneId LIMA = ZoneId.of("America/Lima");

    private final Agreements agreements;
    private final AgreementStore store;
    private final Places places;
    private final Proofs proofs;

    AgreementController(Agreements agreements, AgreementStore store, Places places, Proofs proofs) {
        this.agreements = agreements;
        this.store = store;
        this.places = places;
        this.proofs = proofs;
    }

    /** An agreement of the list with the name of its place. */
    record Listed(AgreementSummary summary, String place) {}

    @GetMapping("/acuerdos")
    @Transactional(readOnly = true)
    String list(HttpServletRequest request, Model model) {
        List<Listed> all = agreements.of("", today()).stream()
                .map(one -> new Listed(one, place(one.place())))
                .toList();
        model.addAttribute("administers", request.isUserInRole("ADMIN"));
        model.addAttribute("agreements", all);
        model.addAttribute(
                "commitments",
                all.stream().mapToInt(one -> one.summary().commitments()).sum());
        model.addAttribute(
                "done", all.stream().mapToInt(one -> one.summary().done()).sum());
        return "extractives/agreements";
    }

    @GetMapping("/acuerdos/{id}")
    @Transactional(readOnly = true)
    String agreement(
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Integer version,
            HttpServletRequest request,
            Model model) {
        List<Kept> versions = store.versions(id);
        Kept kept = versions.stream()
                .filter(one -> version == null ? one.equals(versions.getLast()) : one.number() == version)
                .findFirst()
                .orElseThrow(AgreementController::missing);
        LocalDate today = today();
        model.addAttribute("administers", request.isUserInRole("ADMIN"));
        model.addAttribute("kept", kept);
        model.addAttribute("agreement", kept.agreement());
        model.addAttribute("newest", kept.equals(versions.getLast()));
        model.addAttribute("place", place(kept.agreement().place()));
        model.addAttribute("progress", kept.agreement().progress(today));
        model.addAttribute(
                "commitments",
                kept.agreement().commitments().stream()
                        .map(one -> new CommitmentLine(one, one.isOverdue(today), one.daysOver(today)))
                        .toList());
        model.addAttribute(
                "versions",
                versions.reversed().stream()
                        .map(one -> new VersionLine(
                                one, one.changedAt().atZone(LIMA).toLocalDate(), proof(one)))
                        .toList());
        return "extractives/agreement";
    }

    /** The text whose SHA-256 the public record holds, byte for byte. */
    @GetMapping("/acuerdos/{id}/version/{number}")
    @Transactional(readOnly = true)
    ResponseEntity<String> text(@PathVariable String id, @PathVariable int number) {
        return store.versions(id).stream()
                .filter(one -> one.number() == number)
                .findFirst()
                .map(one -> ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(one.text()))
                .orElseThrow(AgreementController::missing);
    }

    private Proofs.Proof proof(Kept kept) {
        return kept.entry() == null ? proofs.of(kept.file()) : new Proofs.Proof(kept.file(), null, kept.entry());
    }

    private String place(String ubigeo) {
        return places.byUbigeo(ubigeo).map(place -> place.name()).orElse(ubigeo);
    }

    static LocalDate today() {
        return LocalDate.now(Clock.system(LIMA));
    }

    static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
