package org.veeduria.platform.extractives.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.veeduria.engine.agreement.Agreement;
import org.veeduria.engine.agreement.Agreement.Basis;
import org.veeduria.engine.agreement.Agreement.Meeting;
import org.veeduria.engine.agreement.Agreement.Member;
import org.veeduria.engine.agreement.Agreement.Party;
import org.veeduria.engine.agreement.Commitment;
import org.veeduria.engine.agreement.Evidence;
import org.veeduria.engine.agreement.Sector;
import org.veeduria.engine.agreement.State;
import org.veeduria.engine.reconcile.RevenueStream;
import org.veeduria.platform.extractives.internal.AgreementStore;
import org.veeduria.platform.extractives.internal.Agreements;
import org.veeduria.platform.places.Places;
import org.veeduria.platform.places.Ubigeo;
import org.veeduria.platform.shared.Decision;
import org.veeduria.platform.shared.Decision.Rejected;

/** The administrator's forms of agreements. Every change is a new version with an entry of the public record. */
@Controller
class AgreementEditing {
    private static final String WRONG = "agreements.rejected.wrong";

    private final Agreements agreements;
    private final AgreementStore store;
    private final Places places;

    AgreementEditing(Agreements agreements, AgreementStore store, Places places) {
        this.agreements = agreements;
        this.store = store;
        this.places = places;
    }

    @GetMapping("/acuerdos/nuevo")
    String begin(Model model) {
        model.addAttribute("regions", places.children(Ubigeo.PERU));
        return "extractives/agreement-new";
    }

    @PostMapping("/acuerdos/nuevo")
    String begin(
            @RequestParam String title,
            @RequestParam String place,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate signed,
            @RequestParam(defaultValue = "") String summary,
            @RequestParam Map<String, String> form,
            RedirectAttributes next) {
        String slug = RevenueStream.slug(title);
        String id = slug.substring(0, Math.min(slug.length(), 60)).replaceAll("-$", "") + "-" + signed.getYear();
        Decision done = attempt(() -> agreements.begin(new Agreement(
                id, title.strip(), place, signed, summary.strip(), List.of(), List.of(), List.of(), List.of())));
        if (done instanceof Rejected no) {
            next.addFlashAttribute("reason", no.reason()).addFlashAttribute("form", form);
            return "redirect:/acuerdos/nuevo";
        }
        return "redirect:/acuerdos/" + id + "/editar";
    }

    @GetMapping("/acuerdos/{id}/editar")
    String edit(@PathVariable String id, Model model) {
        model.addAttribute(
                "agreement",
                store.newest(id).orElseThrow(AgreementController::missing).agreement());
        model.addAttribute("states", State.values());
        model.addAttribute("sectors", Sector.values());
        model.addAttribute("bases", Basis.values());
        model.addAttribute("today", AgreementController.today());
        return "extractives/agreement-edit";
    }

    @PostMapping("/acuerdos/{id}/avance")
    String advance(
            @PathVariable String id,
            @RequestParam String commitment,
            @RequestParam State state,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate date,
            @RequestParam String text,
            @RequestParam(defaultValue = "") String link,
            @RequestParam Map<String, String> form,
            RedirectAttributes next) {
        return after(
                id,
                "avance",
                form,
                attempt(() ->
                        agreements.advance(id, commitment, state, new Evidence(date, text.strip(), link.strip()))),
                next);
    }

    @PostMapping("/acuerdos/{id}/compromiso")
    String promise(
            @PathVariable String id,
            @RequestParam String title,
            @RequestParam String owner,
            @RequestParam Sector sector,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate due,
            @RequestParam Map<String, String> form,
            RedirectAttributes next) {
        return after(
                id,
                "compromiso",
                form,
                attempt(() -> agreements.promise(
                        id,
                        new Commitment("new", title.strip(), owner.strip(), sector, due, State.PENDING, List.of()))),
                next);
    }

    @PostMapping("/acuerdos/{id}/reunion")
    String meet(
            @PathVariable String id,
            @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate date,
            @RequestParam String place,
            @RequestParam String minutes,
            @RequestParam Map<String, String> form,
            RedirectAttributes next) {
        return after(
                id,
                "reunion",
                form,
                attempt(() -> agreements.meet(id, new Meeting(date, place.strip(), minutes.strip()))),
                next);
    }

    @PostMapping("/acuerdos/{id}/parte")
    String join(
            @PathVariable String id,
            @RequestParam String name,
            @RequestParam Sector sector,
            @RequestParam Map<String, String> form,
            RedirectAttributes next) {
        return after(id, "parte", form, attempt(() -> agreements.join(id, new Party(sector, name.strip()))), next);
    }

    @PostMapping("/acuerdos/{id}/comite")
    String seat(
            @PathVariable String id,
            @RequestParam String seat,
            @RequestParam String organisation,
            @RequestParam Sector sector,
            @RequestParam(defaultValue = "") String person,
            @RequestParam(defaultValue = "NONE") Basis basis,
            @RequestParam Map<String, String> form,
            RedirectAttributes next) {
        return after(
                id,
                "comite",
                form,
                attempt(() -> agreements.seat(
                        id, new Member(seat.strip(), organisation.strip(), sector, person.strip(), basis))),
                next);
    }

    /** A value that its type refuses is a plain no. */
    private static Decision attempt(Supplier<Decision> change) {
        try {
            return change.get();
        } catch (IllegalArgumentException wrong) {
            return Decision.rejected(WRONG);
        }
    }

    /** A rejected form comes back with what was typed. */
    private static String after(
            String id, String what, Map<String, String> form, Decision done, RedirectAttributes next) {
        if (done instanceof Rejected no) {
            next.addFlashAttribute("reason", no.reason())
                    .addFlashAttribute("rejected", what)
                    .addFlashAttribute("form", form);
        } else {
            next.addFlashAttribute("reason", "agreements.done");
        }
        return "redirect:/acuerdos/" + id + "/editar";
    }
}
