package org.veeduria.platform.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ConfigurableApplicationContext;

/** A look at pages of the site in this process, before anyone else: what the first visitor would have waited for is then ready. */
final class Visit {
    private static final Logger LOG = LoggerFactory.getLogger(Visit.class);
    private static final Duration LONGEST = Duration.ofSeconds(20);

    private Visit() {}

    /** Looks at them one by one. A page that does not come in time is left: its visitor waits, nothing else. */
    static void to(ConfigurableApplicationContext site, List<String> pages) throws InterruptedException {
        String port = site.getEnvironment().getRequiredProperty("local.server.port");
        try (HttpClient client = HttpClient.newHttpClient()) {
            for (String page : pages) {
                look(client, URI.create("http://localhost:" + port + page));
            }
        }
    }

    private static void look(HttpClient client, URI page) throws InterruptedException {
        try {
            client.send(HttpRequest.newBuilder(page).timeout(LONGEST).build(), BodyHandlers.discarding());
        } catch (IOException notInTime) {
            LOG.warn("{} did not come: {}", page, notInTime.toString());
        }
    }
}
