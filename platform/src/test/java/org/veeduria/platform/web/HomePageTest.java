package org.veeduria.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.veeduria.platform.SiteTest;

@SiteTest
class HomePageTest {
    @LocalServerPort
    private int port;

    @Test
    void theHomePageSpeaksSpanishFirst() throws Exception {
        assertThat(get("/").body()).contains("lang=\"es\"", "Veeduria");
    }

    @Test
    void andEnglishWhenAsked() throws Exception {
        assertThat(get("/?lang=en").body()).contains("lang=\"en\"");
    }

    private HttpResponse<String> get(String path) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                            .build(),
                    BodyHandlers.ofString());
        }
    }
}
