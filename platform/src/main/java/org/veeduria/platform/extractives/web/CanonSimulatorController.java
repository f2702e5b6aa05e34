package org.veeduria.platform.extractives.web;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.veeduria.engine.canon.CanonException;
import org.veeduria.engine.canon.CanonKind;

/** The form that says what a place would get of a canon; its address holds all that was asked. */
@Controller
class CanonSimulatorController {
    private static final String TRANCHE = "t.";

    private final CanonSimulator simulator;
    private final MessageSource messages;

    CanonSimulatorController(CanonSimulator simulator, MessageSource messages) {
        this.simulator = simulator;
        this.messages = messages;
    }

    @GetMapping("/canon/simulador")
    String simulator(@RequestParam Map<String, String> given, Locale locale, Model model) {
        CanonSimulator.Asked asked = asked(given);
        model.addAttribute("asked", asked);
        model.addAttribute(
                "kinds", Arrays.stream(CanonKind.values()).map(CanonKind::code).toList());
        model.addAttribute("tranches", simulator.tranches(asked, locale));
        model.addAttribute("result", null);
        model.addAttribute("refusal", null);
        if (given.containsKey("productor") && given.containsKey("distrito")) {
            try {
                model.addAttribute("result", simulator.answer(asked, locale));
            } catch (CanonException refusal) {
                model.addAttribute(
                        "refusal",
                        messages.getMessage(
                                "canon.refused." + refusal.reason(),
                                refusal.values().toArray(),
                                locale));
            }
        }
        return "extractives/canon-simulator";
    }

    private static CanonSimulator.Asked asked(Map<String, String> given) {
        return new CanonSimulator.Asked(
                given.getOrDefault("tipo", CanonKind.MINING.code()),
                given.getOrDefault("fecha", "2024-06-30"),
                given.getOrDefault("total", "1000000.00"),
                given.getOrDefault("productor", "170303"),
                given.getOrDefault("distrito", "170303"),
                given.getOrDefault("precio", ""),
                given.entrySet().stream()
                        .filter(one -> one.getKey().startsWith(TRANCHE))
                        .collect(Collectors.toMap(
                                one -> one.getKey().substring(TRANCHE.length()), Map.Entry::getValue)));
    }
}
