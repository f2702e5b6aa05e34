package org.veeduria.engine.ocds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.veeduria.engine.input.Problem;
import org.veeduria.engine.input.Reason;
import tools.jackson.databind.node.ObjectNode;

/** Files of six countries, as they were published. */
@EnabledIfSystemProperty(named = "veeduria.shared", matches = ".+")
class RealExamplesTest {
    @Test
    void everyFileLoadsOrIsRefusedWithAReason() throws IOException {
        Path root = Path.of(System.getProperty("veeduria.shared"), "data/ocds/real-examples");
        List<Path> files;
        try (var walk = Files.walk(root)) {
            files = walk.filter(Files::isRegularFile).toList();
        }
        int loaded = 0;
        int empty = 0;
        for (Path file : files) {
            Read read = Read.bytes(Files.readAllBytes(file));
            if (read.items.isEmpty()) {
                assertThat(read.reasons()).as(file.toString()).isNotEmpty();
                empty += read.reasons().equals(List.of(Reason.EMPTY_FILE)) ? 1 : 0;
            } else {
                assertThat(compiled(read)).as(file.toString()).isNotEmpty().allMatch(release -> release.has("ocid"));
                loaded++;
            }
        }
        assertThat(files).hasSizeGreaterThan(600);
        assertThat(empty).isEqualTo(3);
        assertThat(loaded).isEqualTo(files.size() - 3);
    }

    private static List<ObjectNode> compiled(Read read) throws IOException {
        List<Problem> problems = new ArrayList<>();
        Normaliser normaliser = new Normaliser(problems::add);
        List<ObjectNode> compiled = new ArrayList<>();
        try (Compiler compiler = Compiler.compiling()) {
            for (OcdsItem item : read.items) {
                compiler.add(normaliser.clean(item));
            }
            compiler.finish((release, place) -> compiled.add(release));
        }
        return compiled;
    }
}
