package org.veeduria.engine.demo;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Invented works in Loreto and Madre de Dios, as an OC4IDS 0.9 package. Some are there to show something; the others are built by
 * purchases of the {@link Demonstration}, which name their codes. The same seed gives the same bytes on every machine.
 */
public final class DemonstrationWorks {
    /** The name of its file, as the list of loaded files shows it. */
    public static final String FILE = "demostracion-ficticia-obras.json";

    private DemonstrationWorks() {}

    /** Writes the package, in UTF-8. */
    public static void write(long seed, OutputStream out) throws IOException {
        ObjectNode cover = JsonNodeFactory.instance.objectNode();
        cover.put("uri", "https://ficticio.example/oc4ids/obras.json")
                .put("publishedDate", WorkJson.moment(Demonstration.TODAY))
                .put("version", "0.9");
        cover.putObject("publisher").put("name", "Demostración (datos ficticios)");
        ArrayNode projects = cover.putArray("projects");
        works(seed).forEach(work -> projects.add(WorkJson.of(work, Demonstration.TODAY)));
        out.write(cover.toString().getBytes(StandardCharsets.UTF_8));
        out.write('\n');
    }

    private static Stream<InventedWork> works(long seed) {
        Demonstration purchases = new Demonstration(seed);
        List<Draft> drafts = purchases.drafts();
        return Stream.concat(
                new InventedWorks(World.read()).told().stream(),
                drafts.stream()
                        .filter(draft -> draft.cui != null)
                        .map(draft -> InventedWorks.of(draft, Objects.requireNonNull(draft.cui), Demonstration.TODAY)));
    }
}
