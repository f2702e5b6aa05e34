package org.veeduria.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The links of the demonstration's pages are followed, two of each shape. */
class NoLinkLeadsNowhereTest {
    private static final int OF_EACH_SHAPE = 2;
    private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"#]+)");

    private final RunningSite site = RunningSite.get();
    private final Deque<URI> waiting = new ArrayDeque<>();
    private final Set<URI> known = new HashSet<>();
    private final Map<String, Integer> shapes = new HashMap<>();
    private final Map<URI, Integer> broken = new TreeMap<>();

    @Test
    void noLinkLeadsNowhere() throws Exception {
        URI home = URI.create(site.address("/"));
        waiting.add(home);
        try (HttpClient client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            for (URI at = waiting.poll(); at != null; at = waiting.poll()) {
                HttpRequest request = HttpRequest.newBuilder(at)
                        .header("Accept", "text/html,*/*;q=0.8")
                        .build();
                HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
                if (answer.statusCode() != 200) {
                    broken.put(at, answer.statusCode());
                }
                if (answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
                    follow(at, home, answer.body());
                }
            }
        }
        assertThat(broken).isEmpty();
        assertThat(known).hasSizeGreaterThan(200);
    }

    private void follow(URI page, URI home, String html) {
        LINK.matcher(html)
                .results()
                .map(link -> address(page, link.group(1).replace("&amp;", "&")))
                .filter(link -> home.getAuthority().equals(link.getAuthority()))
                .filter(link -> !link.toString().contains("lang="))
                .filter(known::add)
                .filter(link -> shapes.merge(shape(link), 1, Integer::sum) <= OF_EACH_SHAPE)
                .forEach(waiting::add);
    }

    /** Java resolves an address that is a query alone against the folder, not against the page. */
    private static URI address(URI page, String link) {
        return page.resolve(link.startsWith("?") ? page.getRawPath() + link : link);
    }

    /** What addresses of one kind of page have in common: their words, and the names of their parameters. */
    private static String shape(URI address) {
        String query = String.valueOf(address.getRawQuery()).replaceAll("=[^&]*", "");
        return address.getPath().replaceAll("[^/]*\\d[^/.]*", "#") + "?" + query;
    }
}
