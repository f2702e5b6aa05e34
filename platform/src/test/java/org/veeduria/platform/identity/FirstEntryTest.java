package org.veeduria.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.veeduria.platform.SiteTest;

@SiteTest
class FirstEntryTest {
    private static final String PASSWORD = "el río crece en enero";
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    @LocalServerPort
    private int port;

    @Autowired
    private Identity identity;

    @Autowired
    private JdbcClient database;

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @AfterEach
    void leaveTheSiteAsItWas() {
        database.sql("delete from identity.account").update();
        browser.close();
    }

    @Test
    void theFirstStartsLinkMakesTheAdministratorOnceAndTheSiteLetsThemInAndOut() throws Exception {
        String secret = identity.firstAdministratorSecret().orElseThrow();
        assertThat(get("/entrada/" + secret).body()).contains("name=\"repeated\"");
        HttpResponse<String> made = enter(secret, PASSWORD, PASSWORD);
        assertThat(made.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).endsWith("/login?listo"));

        assertThat(identity.isOpen(secret)).isFalse();
        assertThat(identity.firstAdministratorSecret()).isEmpty();
        assertThat(get("/entrada/" + secret).body()).doesNotContain("name=\"repeated\"");

        assertThat(get("/admin").statusCode()).isEqualTo(302);
        assertThat(location(signIn(PASSWORD))).endsWith("/admin");
        assertThat(get("/admin").body()).contains("rosa", "administra el sitio");
        assertThat(get("/como-sabemos").body())
                .as("the frame leads to the work of whoever is signed in")
                .contains("href=\"/admin\"")
                .doesNotContain("href=\"/login\"");
        assertThat(location(post("/logout", "/admin", Map.of()))).endsWith("/");
        assertThat(get("/admin").statusCode()).isEqualTo(302);
        assertThat(get("/como-sabemos").body()).contains("href=\"/login\"").doesNotContain("href=\"/admin\"");
    }

    @Test
    void aWeakOrMistypedPasswordKeepsTheLinkOpen() throws Exception {
        String secret = identity.firstAdministratorSecret().orElseThrow();
        assertThat(enter(secret, "corta", "corta").body()).contains("doce caracteres");
        assertThat(enter(secret, PASSWORD, PASSWORD + "x").body()).contains("no son iguales");
        assertThat(identity.isOpen(secret)).isTrue();
    }

    @Test
    void aLinkEndsAfterADayAndWhenANewOneIsMade() {
        String first = identity.firstAdministratorSecret().orElseThrow();
        String second = identity.firstAdministratorSecret().orElseThrow();
        assertThat(identity.isOpen(first)).isFalse();
        assertThat(identity.isOpen(second)).isTrue();
        database.sql("update identity.entry_link set expires_at = now()").update();
        assertThat(identity.isOpen(second)).isFalse();
    }

    @Test
    void theDatabaseHoldsNeitherTheSecretNorThePassword() throws Exception {
        String secret = identity.firstAdministratorSecret().orElseThrow();
        enter(secret, PASSWORD, PASSWORD);
        String everything = database.sql("""
                        select (select string_agg(a::text, ' ') from identity.account a)
                               || (select string_agg(l::text, ' ') from identity.entry_link l)
                        """).query(String.class).single();
        assertThat(everything)
                .contains("rosa", "{bcrypt}")
                .doesNotContain(secret)
                .doesNotContain(PASSWORD);
    }

    @Test
    void whoGuessesIsAskedToWaitEvenWithTheRightPasswordAtLast() throws Exception {
        enter(identity.firstAdministratorSecret().orElseThrow(), PASSWORD, PASSWORD);
        for (int i = 0; i < 5; i++) {
            assertThat(location(signIn("adivino " + i))).endsWith("/login?error");
        }
        assertThat(location(signIn(PASSWORD))).endsWith("/login?espera");
        assertThat(get("/login?espera").body()).contains("15 minutos");
    }

    private HttpResponse<String> enter(String secret, String password, String repeated) throws Exception {
        return post(
                "/entrada",
                "/login",
                Map.of("secret", secret, "username", "rosa", "password", password, "repeated", repeated));
    }

    private HttpResponse<String> signIn(String password) throws Exception {
        return post("/login", "/login", Map.of("username", "rosa", "password", password));
    }

    private HttpResponse<String> post(String path, String form, Map<String, String> fields) throws Exception {
        Matcher token = TOKEN.matcher(get(form).body());
        assertThat(token.find()).isTrue();
        String body = "_csrf=" + token.group(1)
                + fields.entrySet().stream()
                        .map(field -> "&" + field.getKey() + "="
                                + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                        .collect(Collectors.joining());
        return browser.send(
                HttpRequest.newBuilder(address(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> get(String path) throws Exception {
        return browser.send(HttpRequest.newBuilder(address(path)).build(), BodyHandlers.ofString());
    }

    private URI address(String path) {
        return URI.create("http://localhost:" + port + path);
    }

    private static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElse("");
    }
}
