package org.veeduria.platform.law;

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
class LawPageTest {
    @LocalServerPort
    private int port;

    @Test
    void thePageShowsWhatWasInForceOnTheDayWithItsArticle() throws Exception {
        assertThat(get("/ley?dia=2024-06-03").body())
                .contains("El 3 junio 2024 regían", "10 días hábiles", "art. 11 b", "S/ 5,150", "Ley 30225")
                .contains("Por confirmar")
                .doesNotContain("Ley 32254", "??");
    }

    @Test
    void theWholeHistoryShowsEveryValue() throws Exception {
        assertThat(get("/ley?todo=true").body())
                .contains("S/ 4,200", "S/ 5,500", "Ley 32254")
                .doesNotContain("??");
    }

    @Test
    void thePageSpeaksEnglish() throws Exception {
        assertThat(get("/ley?dia=2024-06-03&lang=en").body())
                .contains("10 working days", "To be confirmed")
                .doesNotContain("??");
    }

    @Test
    void theSameValuesComeAsJson() throws Exception {
        HttpResponse<String> answer = get("/api/v1/law?rule=uit&day=2019-07-01");
        assertThat(answer.headers().firstValue("content-type"))
                .hasValueSatisfying(type -> assertThat(type).startsWith("application/json"));
        assertThat(answer.body())
                .contains("\"rule\":\"uit\"", "4200", "\"law\":\"DS 298-2018-EF\"", "\"verified\":true")
                .doesNotContain("4300");
    }

    @Test
    void aDayThatIsNoDayIsRefused() throws Exception {
        assertThat(get("/api/v1/law?day=31-12-2019").statusCode()).isEqualTo(400);
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
