package org.veeduria.platform.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockHttpServletRequest;
import org.veeduria.platform.SiteTest;

@SiteTest
class ErrorPagesTest {
    @LocalServerPort
    private int port;

    @Test
    void aMissingPageSaysWhatToDoInBothLanguages() throws Exception {
        HttpResponse<String> spanish = get("/no-existe");
        assertThat(spanish.statusCode()).isEqualTo(404);
        assertThat(spanish.body())
                .contains("Esta página no existe", "name=\"q\"")
                .doesNotContain("Whitelabel");
        assertThat(get("/?lang=en").statusCode()).isEqualTo(200);
        assertThat(english("/no-existe").body()).contains("This page does not exist");
    }

    @Test
    void whatNoTextCanBeIsRefusedAtTheDoorInBothLanguages() throws Exception {
        for (String path : new String[] {"/?lang=%FF", "/senales?indicator=%FF", "/api/v1/processes?place=%C3"}) {
            HttpResponse<String> refused = get(path);
            assertThat(refused.statusCode()).as(path).isEqualTo(400);
            assertThat(refused.body()).contains("No se entendió el pedido", "lang=\"en\"");
        }
    }

    @Test
    void whatAFilterCannotBeIsRefusedWithWords() throws Exception {
        for (String filter : new String[] {
            "indicator=%00",
            "entity=%00",
            "minimum=1e999999999",
            "year=-5",
            "order=zzz",
            "page=x",
            "minimum=9&maximum=1"
        }) {
            HttpResponse<String> refused = get("/senales?" + filter);
            assertThat(refused.statusCode()).as(filter).isEqualTo(400);
            assertThat(refused.body()).contains("No se entendió el pedido");
        }
    }

    @Test
    void everyFailureHasItsWords() {
        assertThat(kind(HttpStatus.NOT_FOUND)).isEqualTo("missing");
        assertThat(kind(HttpStatus.FORBIDDEN)).isEqualTo("closed");
        assertThat(kind(HttpStatus.BAD_REQUEST)).isEqualTo("unclear");
        assertThat(kind(HttpStatus.METHOD_NOT_ALLOWED)).isEqualTo("unclear");
        assertThat(kind(HttpStatus.INTERNAL_SERVER_ERROR)).isEqualTo("broken");
        assertThat(kind(HttpStatus.SERVICE_UNAVAILABLE)).isEqualTo("busy");
    }

    @Test
    void everyPageCarriesTheHeadersThatKeepForeignCodeOut() throws Exception {
        for (String path : new String[] {"/", "/no-existe", "/login"}) {
            var headers = get(path).headers();
            assertThat(headers.firstValue("Content-Security-Policy"))
                    .hasValueSatisfying(policy -> assertThat(policy)
                            .contains("default-src 'self'", "frame-ancestors 'none'", "form-action 'self'")
                            .doesNotContain("script-src 'unsafe"));
            assertThat(headers.firstValue("X-Content-Type-Options")).hasValue("nosniff");
            assertThat(headers.firstValue("Referrer-Policy")).hasValue("same-origin");
            assertThat(headers.firstValue("Permissions-Policy")).isPresent();
        }
    }

    private static Object kind(HttpStatus status) {
        return new ErrorPages()
                .resolveErrorView(new MockHttpServletRequest(), status, java.util.Map.of())
                .getModel()
                .get("kind");
    }

    private HttpResponse<String> get(String path) throws Exception {
        return send(HttpRequest.newBuilder(address(path)));
    }

    private HttpResponse<String> english(String path) throws Exception {
        return send(HttpRequest.newBuilder(address(path)).header("Cookie", "lang=en"));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.header("Accept", "text/html").build(), BodyHandlers.ofString());
        }
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }
}
