package org.veeduria.platform.law.web;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.format.annotation.DateTimeFormat.ISO;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.veeduria.platform.law.Law;

/** Every legal number the site uses, in force on a day or over all time, each with its article. */
@Controller
class LawPage {
    private static final ZoneId PERU = ZoneId.of("America/Lima");

    private final Law law;
    private final MessageSource messages;

    LawPage(Law law, MessageSource messages) {
        this.law = law;
        this.messages = messages;
    }

    @GetMapping("/ley")
    String show(
            @RequestParam(name = "dia", required = false) @DateTimeFormat(iso = ISO.DATE) @Nullable LocalDate day,
            @RequestParam(name = "todo", defaultValue = "false") boolean always,
            Locale locale,
            Model model) {
        LocalDate shown = day == null ? LocalDate.now(Clock.system(PERU)) : day;
        model.addAttribute("day", shown);
        model.addAttribute("always", always);
        model.addAttribute("law", LawView.of(law.topics(), shown, always, locale, messages));
        return "law/law";
    }
}
