package org.veeduria.engine.flags.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.veeduria.engine.flags.Field;

/** {@code docs/flags.md} is the catalogue written out. {@code -Dveeduria.write-docs=true} writes it anew. */
class FlagsDocumentTest {
    private static final Path DOCUMENT = Path.of(System.getProperty("veeduria.root"), "docs/flags.md");
    private final IndicatorCatalogue catalogue = IndicatorCatalogue.all();

    @Test
    void theDocumentSaysWhatTheCatalogueSays() throws IOException {
        String written = document();
        if (Boolean.getBoolean("veeduria.write-docs")) {
            Files.writeString(DOCUMENT, written);
        }
        assertThat(Files.readString(DOCUMENT)).isEqualTo(written);
    }

    private String document() {
        StringBuilder text = new StringBuilder("""
                # Flags

                Written from the code by `FlagsDocumentTest`; do not edit. A flag is a question, not an accusation.

                The settings file chooses indicators by their sections (none named: all run) and sets thresholds, for example
                `[R060]` and below it `working-days = 40`. Legal limits stand in `law/pe`, starting values in `law/guide/flags.yaml`.
                Needed fields are paths in a compiled release without array positions; of fields joined by `or` one is enough.
                Statistics: quartiles by linear interpolation; beyond the upper fence `Q3 + fence × (Q3 − Q1)`; groups that are too
                small or have `Q3 = Q1` flag nobody; amounts of different currencies are never added or compared.

                """);
        for (String code : catalogue.codes()) {
            indicator(catalogue.describe(code, Locale.ENGLISH), text);
        }
        return text.toString().stripTrailing() + "\n";
    }

    private static void indicator(Description one, StringBuilder text) {
        text.append("## ").append(one.code()).append(' ').append(one.name()).append("\n\n");
        line("About", one.subjects().stream().map(kind -> kind.key()).collect(Collectors.joining(", ")), text);
        line("Question", one.question(), text);
        line("Method", one.method(), text);
        line("Why", one.why(), text);
        line("Innocent explanation", one.innocent(), text);
        line(
                "Needs",
                one.requires().stream()
                        .map(part -> part.stream()
                                .map(Field::path)
                                .sorted()
                                .map(path -> "`" + path + "`")
                                .collect(Collectors.joining(" or ")))
                        .collect(Collectors.joining(", ")),
                text);
        if (!one.thresholds().isEmpty()) {
            line(
                    "Thresholds",
                    new TreeMap<>(one.thresholds())
                            .entrySet().stream()
                                    .map(entry -> "`" + entry.getKey() + " = "
                                            + entry.getValue().toPlainString() + "`")
                                    .collect(Collectors.joining(", ")),
                    text);
        }
        line("Source", one.source(), text);
        text.append('\n');
    }

    private static void line(String name, String value, StringBuilder text) {
        text.append("- ").append(name).append(": ").append(value).append('\n');
    }
}
