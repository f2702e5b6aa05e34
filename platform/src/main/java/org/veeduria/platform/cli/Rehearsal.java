package org.veeduria.platform.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Function;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/**
 * One start, a first look at the pages, and a stop, on an empty folder of its own: what the Java runtime learns from it is kept
 * in its ahead-of-time cache (JEP 514), so that the real start is quick.
 */
final class Rehearsal {
    private static final List<String> PAGES = List.of("/", "/?lang=en", "/datos", "/login", "/no-existe");

    private Rehearsal() {}

    static void run(Function<Path, ConfigurableApplicationContext> start) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("veeduria-ensayo");
        try (ConfigurableApplicationContext site = start.apply(folder)) {
            visit(site.getEnvironment().getRequiredProperty("local.server.port"));
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static void visit(String port) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (String page : PAGES) {
                client.send(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + port + page))
                                .build(),
                        BodyHandlers.discarding());
            }
        }
    }
}
