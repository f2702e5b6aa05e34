package org.veeduria.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.veeduria.platform.SiteTest;

/** The real site with two pages more: one that fails half-way, and one that takes its time. */
@SiteTest
class UnderStressTest {
    private static final int BURST = 1_000;

    @LocalServerPort
    private int port;

    @Value("${veeduria.load.at-work}")
    private int places;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    private final Guests guests = new Guests();

    /** Handlers of the two pages. */
    static final class Guests {
        private final AtomicInteger inside = new AtomicInteger();
        private final AtomicInteger most = new AtomicInteger();

        String half() {
            return "web/half";
        }

        @ResponseBody
        String slow() throws InterruptedException {
            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
            Thread.sleep(300);
            inside.decrementAndGet();
            return "done";
        }
    }

    @BeforeEach
    void moveIn() throws NoSuchMethodException {
        for (String page : List.of("half", "slow")) {
            mapping.registerMapping(route(page), guests, Guests.class.getDeclaredMethod(page));
        }
    }

    @AfterEach
    void moveOut() {
        List.of("half", "slow").forEach(page -> mapping.unregisterMapping(route(page)));
    }

    private RequestMappingInfo route(String page) {
        return RequestMappingInfo.paths("/datos/" + page)
                .methods(RequestMethod.GET)
                .options(mapping.getBuilderConfiguration())
                .build();
    }

    @Test
    void aPageThatFailsHalfWayIsAnErrorPageAndNeverHalfAPage() throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> answer = client.send(request("/datos/half"), BodyHandlers.ofString());
            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.body())
                    .contains("Algo falló de nuestro lado", "</html>")
                    .doesNotContain("La primera mitad", "nothing.like.this");
        }
    }

    @Test
    void ofABurstSomeAreServedTheRestAreAskedToComeBackAndTheSiteStands() throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            List<CompletableFuture<HttpResponse<String>>> burst = IntStream.range(0, BURST)
                    .mapToObj(i -> client.sendAsync(request("/datos/slow"), BodyHandlers.ofString()))
                    .toList();
            List<HttpResponse<String>> answers =
                    burst.stream().map(CompletableFuture::join).toList();
            assertThat(answers).extracting(HttpResponse::statusCode).containsOnly(200, 503);
            assertThat(answers.stream().filter(answer -> answer.statusCode() == 200))
                    .hasSizeGreaterThanOrEqualTo(places)
                    .allSatisfy(answer -> assertThat(answer.body()).isEqualTo("done"));
            assertThat(answers.stream().filter(answer -> answer.statusCode() == 503))
                    .allSatisfy(answer -> assertThat(answer.headers().firstValue("Retry-After"))
                            .hasValue("2"))
                    .allSatisfy(answer -> assertThat(answer.body())
                            .contains("Hay demasiadas visitas", "too many visits", "</html>")
                            .doesNotContain("<script"));
            assertThat(guests.most).hasValueLessThanOrEqualTo(places);
            Instant before = Instant.now();
            assertThat(client.send(request("/datos"), BodyHandlers.ofString()).statusCode())
                    .isEqualTo(200);
            assertThat(Duration.between(before, Instant.now())).isLessThan(Duration.ofSeconds(5));
        }
    }

    private HttpRequest request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .header("Accept", "text/html")
                .version(HttpClient.Version.HTTP_1_1)
                .build();
    }
}
