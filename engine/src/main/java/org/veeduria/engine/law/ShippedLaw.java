package org.veeduria.engine.law;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The law files that travel inside the jar ({@code law/} of the checkout). */
public final class ShippedLaw {
    static final List<String> PERU = List.of(
            "pe/access.yaml",
            "pe/calendar.yaml",
            "pe/uit.yaml",
            "pe/procurement.yaml",
            "pe/works.yaml",
            "pe/participatory-budget.yaml",
            "pe/canon.yaml",
            "pe/extractives.yaml",
            "pe/elections.yaml",
            "guide/budget.yaml",
            "guide/extractives.yaml",
            "guide/flags.yaml",
            "guide/works.yaml");

    private ShippedLaw() {}

    /** Peru's law, and the international guides Peru's rules are read beside. */
    public static LawBook peru() {
        return new LawBook(PERU.stream().map(ShippedLaw::topic).toList());
    }

    private static Topic topic(String file) {
        String path = "law/" + file;
        try (InputStream in = ShippedLaw.class.getClassLoader().getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException(path + " is not in the jar; build the engine again");
            }
            return LawReader.read(path, new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
