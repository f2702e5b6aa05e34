package org.veeduria.platform.catalogue.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.veeduria.platform.SiteTest;
import org.veeduria.platform.Veeduria;
import org.veeduria.platform.cli.RootCommand;
import org.veeduria.platform.contracting.Contracting;

/** Every command of the guide is tried: addresses answer, commands and their options exist. */
@SiteTest
class GuideTest {
    private static final Path GUIDE = Path.of(System.getProperty("veeduria.root"), "docs/guide");
    private static final String ADDRESS = "http://localhost:8080";

    @LocalServerPort
    private int port;

    @Autowired
    private Contracting contracting;

    @BeforeEach
    void fill() {
        Site.fill(contracting);
    }

    @ParameterizedTest
    @MethodSource("addresses")
    void anAddressAnswers(String path) throws Exception {
        assertThat(new Site(port).get(path).statusCode()).isEqualTo(200);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void aCommandIsOneThatExists(String line) {
        List<String> words = new ArrayList<>(Arrays.asList(line.split(" ")));
        words.remove("help");
        String help = words.isEmpty() ? help() : help(words.getFirst());
        assertThat(words.stream().filter(word -> word.startsWith("--"))).allMatch(help::contains);
    }

    @Test
    void theGuideHasCommandsOfBothKinds() throws IOException {
        assertThat(addresses().count()).isGreaterThan(8);
        assertThat(commands().count()).isGreaterThan(5);
    }

    static Stream<String> addresses() throws IOException {
        return lines("curl ").map(line -> line.replace("\"", "").replace(ADDRESS, ""));
    }

    static Stream<String> commands() throws IOException {
        return lines("./veeduria ");
    }

    private static String help(String... command) {
        PrintStream usual = System.out;
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        System.setOut(new PrintStream(told, true, StandardCharsets.UTF_8));
        try {
            String[] words =
                    Stream.concat(Stream.of("help"), Arrays.stream(command)).toArray(String[]::new);
            assertThat(RootCommand.run(Veeduria.class, words)).isZero();
        } finally {
            System.setOut(usual);
        }
        return told.toString(StandardCharsets.UTF_8);
    }

    /** What follows a word at the start of a line inside the guide's shell blocks. */
    private static Stream<String> lines(String start) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> pages = Files.list(GUIDE).sorted()) {
            for (Path page : pages.toList()) {
                boolean inside = false;
                for (String line : Files.readAllLines(page)) {
                    inside = line.startsWith("```") ? line.equals("```sh") : inside;
                    if (inside && line.startsWith(start)) {
                        found.add(line.substring(start.length()));
                    }
                }
            }
        }
        return found.stream();
    }
}
