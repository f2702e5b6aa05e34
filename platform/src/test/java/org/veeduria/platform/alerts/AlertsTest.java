package org.veeduria.platform.alerts;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import org.veeduria.platform.SiteTest;
import org.veeduria.platform.catalogue.LoadResult;
import org.veeduria.platform.catalogue.Loading;
import org.veeduria.platform.catalogue.Progress;
import org.veeduria.platform.shared.Money;
import org.veeduria.platform.shared.Withdrawal;
import org.veeduria.platform.shared.change.ChangeFeed;
import org.veeduria.platform.shared.change.ChangeKind;
import org.veeduria.platform.shared.change.Changed;
import org.veeduria.platform.shared.change.Topic;
import org.veeduria.platform.shared.change.Value;

/** Following by e-mail and webhook over real servers on this machine. */
@SiteTest
class AlertsTest {
    private static final GreenMail MAIL = new GreenMail(ServerSetup.SMTP.dynamicPort());
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @LocalServerPort
    private int port;

    @Autowired
    private ChangeFeed feed;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Loading loading;

    @Autowired
    private List<Withdrawal> rooms = List.of();

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @DynamicPropertySource
    static void quick(DynamicPropertyRegistry settings) {
        settings.add(
                "veeduria.alerts.mail",
                () -> "smtp://localhost:" + MAIL.getSmtp().getPort());
        settings.add("veeduria.alerts.address", () -> "http://veeduria.test");
        settings.add("veeduria.alerts.look", () -> "200ms");
        settings.add("veeduria.alerts.first-retry", () -> "100ms");
        settings.add("veeduria.alerts.tries", () -> "3");
        settings.add("veeduria.alerts.digest", () -> "0s");
        settings.add("veeduria.alerts.asks", () -> "1000");
        settings.add("veeduria.alerts.loopback", () -> "true");
    }

    @BeforeAll
    static void start() {
        MAIL.start();
    }

    @AfterAll
    static void stop() {
        MAIL.stop();
    }

    @BeforeEach
    void forget() {
        sql.sql("delete from alerts.follower").update();
        sql.sql("delete from alerts.change").update();
    }

    @Test
    void anAddressFollowsOnlyAfterItSaidYesAndIsErasedWholeWhenItLeaves() throws Exception {
        String address = "vecina.avisos@example.org";
        int before = MAIL.getReceivedMessages().length;
        HttpResponse<String> asked = post("/avisos/lugar/170300", "/correo", "direccion=" + encoded(address));
        assertThat(asked.statusCode()).isEqualTo(200);
        assertThat(asked.body()).contains("Falta un paso").doesNotContain(address);
        await(() -> MAIL.getReceivedMessages().length == before + 1);
        MimeMessage confirmation = MAIL.getReceivedMessages()[before];
        assertThat(confirmation.getSubject()).isEqualTo("Confirmar: seguir Tahuamanu");
        String link = link(confirmation, "/avisos/mis/[A-Za-z0-9_-]+");

        tell("170301", "Puente", "1000.00", "1500.00");
        await(this::allSpread);
        assertThat(browser(link).body()).contains("Falta confirmar", address);
        String confirm = link(browser(link).body(), link + "/confirmar/[0-9a-f-]+");
        assertThat(post(link, confirm.substring(link.length()), "").statusCode())
                .isEqualTo(302);
        assertThat(browser(link).body()).contains("Activo").doesNotContain("Falta confirmar");
        assertThat(MAIL.getReceivedMessages()).hasSize(before + 1);

        tell("170301", "Puente", "1500.00", "1800.00");
        tell("170302", "Posta", "10.00", "20.00");
        tell("080101", "De otro lugar", "1.00", "2.00");
        await(() -> delivered(2));
        String text = text(before + 1);
        assertThat(text)
                .contains("Puente", "Posta", "S/", "1,500.00", "1,800.00", "http://veeduria.test/compra/x")
                .doesNotContain("De otro lugar", "1,000.00");
        MimeMessage digest = MAIL.getReceivedMessages()[before + 1];
        assertThat(digest.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        String out = digest.getHeader("List-Unsubscribe")[0].replaceAll("[<>]", "");
        assertThat(out).startsWith("http://veeduria.test/avisos/baja/");

        HttpResponse<String> left = browser.send(
                request(out.substring("http://veeduria.test".length()))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("List-Unsubscribe=One-Click"))
                        .build(),
                BodyHandlers.ofString());
        assertThat(left.statusCode()).isEqualTo(204);
        assertThat(browser(link).statusCode()).isEqualTo(404);
        for (String table : List.of("follower", "follow", "message", "told", "job", "change")) {
            assertThat(sql.sql("select count(*) from alerts." + table + " t where t::text like '%vecina%'")
                            .query(Long.class)
                            .single())
                    .as(table)
                    .isZero();
        }
    }

    @Test
    void aChangeThatDoesNotCommitIsToldToNobody() {
        transaction.executeWithoutResult(status -> {
            feed.changed(List.of(change("170301", "Nunca", "1.00", "2.00")));
            status.setRollbackOnly();
        });
        assertThat(sql.sql("select count(*) from alerts.change where title = 'Nunca'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void whatHappenedLongAgoIsNoNews() {
        Changed old = new Changed(
                ChangeKind.NEW,
                "contracting.changed.new.unpriced",
                "Compra de 2019",
                "/compra/y",
                List.of(Topic.place("170301")),
                null,
                null,
                LocalDate.of(2019, 3, 1),
                null,
                null,
                false);
        feed.changed(List.of(old));
        assertThat(sql.sql("select count(*) from alerts.change")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void aWebhookAnswersAChallengeAndThenGetsSignedChangesOnce() throws Exception {
        try (Hook hook = new Hook()) {
            String secret = follow(hook);
            tell("170301", "Colegio", "5.00", "6.00");
            await(() -> delivered(1));
            assertThat(hook.told()).hasSize(1);
            Hook.Call call = hook.told().getFirst();
            assertThat(call.id()).startsWith("msg_");
            assertThat(call.body()).contains("\"Colegio\"", "\"amount\":\"6.00\"", "http://veeduria.test/compra/x");
            assertThat(call.signature()).isEqualTo(signature(secret, call));
            Thread.sleep(600);
            assertThat(hook.told()).as("told once").hasSize(1);
        }
    }

    /** From the second file on a work to the letter, the feed and the signed call: its cost, its end and a question. */
    @Test
    void whatALaterFileChangesInAWorkIsToldByEveryWay(@TempDir Path folder) throws Exception {
        String project = """
                {"publishedDate": "%s", "version": "0.9", "uri": "urn:x", "publisher": {"name": "x"}, "projects": [
                {"id": "oc4ids-aviso-1", "title": "Puente de prueba", "status": "implementation",
                 "period": {"startDate": "2026-01-01T00:00:00Z", "endDate": "%s"},
                 "budget": {"amount": {"amount": 1000000, "currency": "PEN"}},
                 "completion": {"finalValue": {"amount": %d, "currency": "PEN"}}}]}
                """;
        String day = LocalDate.now(java.time.ZoneId.of("America/Lima")) + "T00:00:00Z";
        List<String> loaded = new ArrayList<>();
        loaded.add(load(folder.resolve("a.json"), project.formatted(day, "2027-01-31T00:00:00Z", 1_000_000)));
        try (Hook hook = new Hook()) {
            String topic = "/avisos/obra/oc4ids-aviso-1";
            String secret = link(
                    post(topic, "/webhook", "url=" + encoded(hook.address())).body(), "whsec_[A-Za-z0-9+/=]+");
            int before = MAIL.getReceivedMessages().length;
            post(topic, "/correo", "direccion=" + encoded("sigue.obra@example.org"));
            await(() -> MAIL.getReceivedMessages().length == before + 1);
            String mine = link(MAIL.getReceivedMessages()[before], "/avisos/mis/[A-Za-z0-9_-]+");
            String confirm = link(browser(mine).body(), mine + "/confirmar/[0-9a-f-]+");
            post(mine, confirm.substring(mine.length()), "");

            loaded.add(load(folder.resolve("b.json"), project.formatted(day, "2027-05-31T00:00:00Z", 1_400_000)));
            await(() -> MAIL.getReceivedMessages().length > before + 1
                    && !hook.told().isEmpty());
            await(() -> delivered(6));
            String letter = text(before + 1).replaceAll("=\\r?\\n", "");
            String feed = browser(topic + ".atom").body();
            String called =
                    String.join("", hook.told().stream().map(Hook.Call::body).toList());
            assertThat(letter).contains("Puente de prueba", "1,400,000.00", "31 may", "Cuesta mucho más");
            assertThat(feed).contains("1,400,000.00", "31 may", "Cuesta mucho más");
            assertThat(called).contains("\"1400000\"", "\"2027-05-31\"", "works.changed.flag.first");
            hook.told().forEach(call -> assertThat(call.signature()).isEqualTo(signed(secret, call)));
        } finally {
            loaded.forEach(this::takeOut);
        }
    }

    private String load(Path file, String text) throws IOException {
        return ((LoadResult.Loaded) loading.file(Files.writeString(file, text), "oc4ids", Progress.SILENT)).hash();
    }

    private void takeOut(String file) {
        transaction.executeWithoutResult(status -> {
            rooms.forEach(room -> room.withdraw(file));
            sql.sql("delete from catalogue.source_file where hash = :hash")
                    .param("hash", file)
                    .update();
        });
    }

    private static String signed(String secret, Hook.Call call) {
        try {
            return signature(secret, call);
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Test
    void aRetryCarriesTheSameIdAndADeadMessageIsVisible() throws Exception {
        try (Hook hook = new Hook()) {
            follow(hook);
            hook.answers(500, body -> "");
            tell("170301", "Canal", "5.00", "6.00");
            await(() -> states("dead") == 1);
            assertThat(hook.told()).hasSize(3);
            assertThat(hook.told().stream().map(Hook.Call::id).distinct()).hasSize(1);
            assertThat(sql.sql("select trouble from alerts.message")
                            .query(String.class)
                            .single())
                    .isEqualTo("HTTP 500");
            hook.answers(200, body -> "");
            tell("170301", "Canal", "6.00", "7.00");
            await(() -> delivered(1));
            assertThat(stopped()).isFalse();
        }
    }

    @Test
    void aWebhookThatKeepsFailingIsStopped() throws Exception {
        try (Hook hook = new Hook()) {
            follow(hook);
            hook.answers(503, body -> "");
            for (int i = 1; i <= 3; i++) {
                int dead = i;
                tell("170301", "Canal", i + ".00", (i + 1) + ".00");
                await(() -> states("dead") == dead);
            }
            await(this::stopped);
            int calls = hook.told().size();
            tell("170301", "Canal", "8.00", "9.00");
            await(this::allSpread);
            assertThat(hook.told()).hasSize(calls);
        }
    }

    @Test
    void aWebhookThatIsGoneIsStoppedAtOnce() throws Exception {
        try (Hook hook = new Hook()) {
            follow(hook);
            hook.answers(410, body -> "");
            tell("170301", "Canal", "1.00", "2.00");
            await(this::stopped);
            assertThat(hook.told()).hasSize(1);
        }
    }

    @Test
    void aWebhookThatDoesNotRepeatTheChallengeOrIsInsideANetworkIsRefused() throws Exception {
        try (Hook hook = new Hook()) {
            hook.answers(200, body -> "ok");
            HttpResponse<String> silent = post("/avisos/lugar/170301", "/webhook", "url=" + encoded(hook.address()));
            assertThat(silent.statusCode()).isEqualTo(422);
            assertThat(silent.body()).contains("sin el texto del desafío");
        }
        for (String url : List.of("https://10.0.0.1/x", "https://169.254.169.254/latest", "https://[fd00::1]/")) {
            HttpResponse<String> inside = post("/avisos/lugar/170301", "/webhook", "url=" + encoded(url));
            assertThat(inside.statusCode()).as(url).isEqualTo(422);
            assertThat(inside.body()).contains("UnknownHostException");
        }
        for (String url : List.of("ftp://example.org", "https://user:pass@example.org/", "file:///etc/passwd", "no")) {
            HttpResponse<String> strange = post("/avisos/lugar/170301", "/webhook", "url=" + encoded(url));
            assertThat(strange.body()).as(url).contains("https://");
            assertThat(strange.statusCode()).as(url).isEqualTo(422);
        }
        assertThat(sql.sql("select count(*) from alerts.follower")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void nobodyCanMakeUsFloodAnAddress() throws Exception {
        int before = MAIL.getReceivedMessages().length;
        for (int i = 0; i < 3; i++) {
            post("/avisos/lugar/17030" + (i + 1), "/correo", "direccion=" + encoded("harta@example.org"));
        }
        HttpResponse<String> fourth =
                post("/avisos/lugar/170300", "/correo", "direccion=" + encoded("Harta@example.org"));
        assertThat(fourth.statusCode()).isEqualTo(429);
        await(() -> MAIL.getReceivedMessages().length == before + 3);
    }

    @Test
    void theFeedIsAtomAndAnswersWithNothingWhereNothingChanged() throws Exception {
        tell("170301", "Puente & \u0001<b>vereda</b>", "1.00", "2.00");
        HttpResponse<String> feed = browser("/avisos/lugar/170000.atom");
        assertThat(feed.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/atom+xml");
        var document = javax.xml.parsers.DocumentBuilderFactory.newNSInstance()
                .newDocumentBuilder()
                .parse(new java.io.ByteArrayInputStream(feed.body().getBytes(StandardCharsets.UTF_8)));
        String atom = "http://www.w3.org/2005/Atom";
        assertThat(document.getDocumentElement().getNamespaceURI()).isEqualTo(atom);
        for (String required : List.of("id", "title", "updated", "author")) {
            assertThat(document.getElementsByTagNameNS(atom, required).getLength())
                    .as(required)
                    .isPositive();
        }
        var entry = (org.w3c.dom.Element)
                document.getElementsByTagNameNS(atom, "entry").item(0);
        assertThat(entry.getElementsByTagNameNS(atom, "title").item(0).getTextContent())
                .contains("Puente & <b>vereda</b>", "2.00");
        assertThat(entry.getElementsByTagNameNS(atom, "id").item(0).getTextContent())
                .startsWith("urn:uuid:");
        Instant.parse(entry.getElementsByTagNameNS(atom, "updated").item(0).getTextContent());
        String tag = feed.headers().firstValue("ETag").orElseThrow();
        HttpResponse<String> again = browser.send(
                request("/avisos/lugar/170000.atom")
                        .header("If-None-Match", tag)
                        .build(),
                BodyHandlers.ofString());
        assertThat(again.statusCode()).isEqualTo(304);
        tell("170301", "Puente", "2.00", "3.00");
        HttpResponse<String> changed = browser.send(
                request("/avisos/lugar/170000.atom")
                        .header("If-None-Match", tag)
                        .build(),
                BodyHandlers.ofString());
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(browser("/avisos/lugar/999999.atom").statusCode()).isEqualTo(404);
        assertThat(browser("/avisos/cosa/170301.atom").statusCode()).isEqualTo(404);
    }

    private String follow(Hook hook) throws Exception {
        HttpResponse<String> begun = post("/avisos/lugar/170301", "/webhook", "url=" + encoded(hook.address()));
        assertThat(begun.statusCode()).as(begun.body()).isEqualTo(200);
        assertThat(begun.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        return link(begun.body(), "whsec_[A-Za-z0-9+/=]+");
    }

    private void tell(String ubigeo, String title, String before, String after) {
        feed.changed(List.of(change(ubigeo, title, before, after)));
    }

    private static Changed change(String ubigeo, String title, String before, String after) {
        return new Changed(
                ChangeKind.MONEY,
                "contracting.changed.amount",
                title,
                "/compra/x",
                List.of(Topic.place(ubigeo)),
                Value.of(new Money(new BigDecimal(before), "PEN")),
                Value.of(new Money(new BigDecimal(after), "PEN")),
                LocalDate.now(java.time.ZoneId.of("America/Lima")),
                null,
                null,
                false);
    }

    private boolean delivered(int changes) {
        return sql.sql("""
                        select count(*) from alerts.told t join alerts.message m on m.id = t.message where m.state = 'sent'
                        """).query(Long.class).single() == changes;
    }

    private long states(String state) {
        return sql.sql("select count(*) from alerts.message where state = ?")
                .param(state)
                .query(Long.class)
                .single();
    }

    private boolean stopped() {
        return sql.sql("select count(*) from alerts.follower where stopped_at is not null")
                        .query(Long.class)
                        .single()
                > 0;
    }

    private boolean allSpread() {
        return sql.sql("select count(*) from alerts.change where not spread")
                        .query(Long.class)
                        .single()
                == 0;
    }

    private static String text(int from) throws Exception {
        StringBuilder all = new StringBuilder();
        MimeMessage[] messages = MAIL.getReceivedMessages();
        for (int i = from; i < messages.length; i++) {
            all.append(messages[i].getContent());
        }
        return all.toString();
    }

    private static String link(MimeMessage message, String pattern) throws Exception {
        return link(message.getContent().toString(), pattern);
    }

    private static String link(String text, String pattern) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as("%s in %s", pattern, text).isTrue();
        return found.group();
    }

    /** Sends a form of a page, with the page's own token against forged ones. */
    private HttpResponse<String> post(String page, String form, String body) throws Exception {
        String token =
                link(browser(page).body(), "name=\"_csrf\" value=\"[^\"]+").replaceAll(".*value=\"", "");
        return browser.send(
                request(page + form)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body + "&_csrf=" + encoded(token)))
                        .build(),
                BodyHandlers.ofString());
    }

    private HttpResponse<String> browser(String path) throws IOException, InterruptedException {
        return browser.send(request(path).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String signature(String secret, Hook.Call call) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(Base64.getDecoder().decode(secret.substring(6)), "HmacSHA256"));
        byte[] signed =
                mac.doFinal((call.id() + "." + call.timestamp() + "." + call.body()).getBytes(StandardCharsets.UTF_8));
        return "v1," + Base64.getEncoder().encodeToString(signed);
    }

    private static void await(BooleanSupplier done) throws InterruptedException {
        Instant end = Instant.now().plus(PATIENCE);
        while (!done.getAsBoolean()) {
            assertThat(Instant.now()).as("waited too long").isBefore(end);
            Thread.sleep(50);
        }
    }
}
