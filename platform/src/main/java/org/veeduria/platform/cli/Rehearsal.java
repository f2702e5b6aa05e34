package org.veeduria.platform.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;
import org.veeduria.platform.catalogue.Demonstration;
import org.veeduria.platform.catalogue.Progress;

/**
 * One start with the invented data, a first look at the pages, and a stop, on a folder of its own: what the Java runtime learns from
 * it is kept in its ahead-of-time cache (JEP 514), so that the real start and the first pages are quick.
 */
final class Rehearsal {
    private static final List<String> PAGES = List.of(
            "/",
            "/?lang=en",
            "/datos",
            "/login",
            "/no-existe",
            "/lugar/170302",
            "/senales",
            "/presupuesto",
            "/presupuesto/170302",
            "/cadena/170302/2025");

    private Rehearsal() {}

    static void run(Function<Path, ConfigurableApplicationContext> start) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("veeduria-ensayo");
        try (ConfigurableApplicationContext site = start.apply(folder)) {
            site.getBean(Demonstration.class).load(name -> Progress.SILENT);
            Visit.to(site, PAGES);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }
}
