package org.veeduria.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.DependencyDepth;

/** {@code docs/modules.md} shows the rooms as they are: who uses whom, read from the classes. {@code shared}, which all use, is left out. */
class ModuleDiagramTest {
    private static final Path PAGE = Path.of(System.getProperty("veeduria.root"), "docs", "modules.md");
    private static final String SHARED = "shared";

    private final ApplicationModules rooms = ApplicationModules.of(Veeduria.class);

    @Test
    void theDiagramShowsTheRoomsAsTheyAre() throws Exception {
        Path now = Path.of("target", "modules.md");
        Files.createDirectories(now.toAbsolutePath().resolveSibling(""));
        Files.writeString(now, page());
        assertThat(PAGE)
                .as("stale: cp platform/%s docs/modules.md", now)
                .exists()
                .content()
                .isEqualTo(page());
    }

    private String page() {
        return """
                # The rooms and who uses whom

                Written by `ModuleDiagramTest` from the compiled classes; it fails when this page is stale. Every room uses `shared` too.

                ```mermaid
                flowchart TD
                %s
                ```
                """.formatted(rooms.stream()
                .filter(ModuleDiagramTest::isShown)
                .sorted()
                .flatMap(room -> room.getDependencies(rooms, DependencyDepth.IMMEDIATE)
                        .uniqueModules()
                        .filter(ModuleDiagramTest::isShown)
                        .map(used -> "    " + name(room) + " --> " + name(used))
                        .sorted())
                .distinct()
                .collect(Collectors.joining("\n")));
    }

    private static boolean isShown(ApplicationModule room) {
        return !room.isRootModule() && !name(room).equals(SHARED);
    }

    private static String name(ApplicationModule room) {
        return room.getIdentifier().toString().toLowerCase(Locale.ROOT);
    }
}
