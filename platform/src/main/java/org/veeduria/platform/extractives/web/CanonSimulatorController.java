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
import org.veeduria.platform.places.Places;

/** The form that says what a place would get of a canon; its address holds all that was asked. */
@Controller
class CanonSimulatorController {
    private static final String TRANCHE = "t.";
    private static final String EXAMPLE = "170303";

    private final CanonSimulator simulator;
    private final Places places;
    private final MessageSource messages;

    CanonSimulatorController(CanonSimulator simulator, Places places, MessageSource messages) {
        this.simulator = simulator;
        this.places = places;
        this.messages = messages;
    }

    @GetMapping("/canon/simulador")
    String simulator(@RequestParam Map<String, String> given, Locale locale, Model model) {
        PlaceField producer = PlaceField.producer(given.getOrDefault("productor", EXAMPLE), places);
        PlaceField recipient = PlaceField.recipient(given.getOrDefault("distrito", EXAMPLE), places);
        CanonSimulator.Asked asked = asked(given, producer.value(), recipient.value());
        model.addAttribute("producer", producer);
        model.addAttribute("recipient", recipient);
        model.addAttribute("asked", asked);
        model.addAttribute(
                "kinds", Arrays.stream(CanonKind.values()).map(CanonKind::code).toList());
        model.addAttribute("tranches", simulator.tranches(asked, locale));
        model.addAttribute("result", null);
        model.addAttribute("refusal", null);
        boolean clear = producer.choices().isEmpty() && recipient.choices().isEmpty();
        if (clear && given.containsKey("productor") && given.containsKey("distrito")) {
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

    private static CanonSimulator.Asked asked(Map<String, String> given, String producer, String recipient) {
        return new CanonSimulator.Asked(
                given.getOrDefault("tipo", CanonKind.MINING.code()),
                given.getOrDefault("fecha", "2024-06-30"),
                given.getOrDefault("total", "1000000.00"),
                producer,
                recipient,
                given.getOrDefault("precio", ""),
                given.entrySet().stream()
                        .filter(one -> one.getKey().startsWith(TRANCHE))
                        .collect(Collectors.toMap(
                                one -> one.getKey().substring(TRANCHE.length()), Map.Entry::getValue)));
    }
}
