package org.veeduria.platform.record.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.veeduria.platform.SiteTest;
import org.veeduria.platform.record.EntryType;
import org.veeduria.platform.record.PublicRecord;
import org.veeduria.platform.web.Browser;

@SiteTest
class RecordPagesTest {
    @LocalServerPort
    private int port;

    @Autowired
    private PublicRecord record;

    private Browser browser;

    @BeforeEach
    void open() {
        browser = new Browser(port);
    }

    @Test
    void theRecordShowsItsNewestEntriesItsSealAndHowToCheckThem() throws Exception {
        UUID id = sealed(EntryType.FILE_LOADED, "{\"name\":\"obras <2019>.csv\",\"counts\":{\"rows\":7}}");
        assertThat(browser.get("/registro").body())
                .contains("/registro/" + id, "obras &lt;2019&gt;.csv", "/log/receipt/" + id)
                .contains("./veeduria verify", record.key().toString(), "/log/checkpoint")
                .doesNotContain("dejó de sellar", "??");
        assertThat(browser.get("/registro?lang=en").body())
                .contains("Public record", "File loaded")
                .doesNotContain("??");
    }

    @Test
    void anEntryShowsItsFactAndItsReceiptByIdentifierAndByNumber() throws Exception {
        UUID id = sealed(EntryType.FILE_LOADED, "{\"name\":\"a.csv\",\"counts\":{\"rows\":7}}");
        String page = browser.get("/registro/" + id).body();
        assertThat(page).contains("Filas</dt><dd>7</dd>", "Descargar el recibo", "hora de Lima");
        long index = record.entry(id).orElseThrow().index();
        assertThat(browser.get("/registro/" + index).body()).contains(id.toString());
    }

    @Test
    void anEntryAboutAPersonShowsNoWordOfIt() throws Exception {
        UUID id = sealed(EntryType.PERSONAL_ACT, "{\"name\":\"canario-secreto\"}");
        assertThat(browser.get("/registro/" + id).body())
                .contains("Acto sobre una persona", "huella")
                .doesNotContain("canario-secreto");
    }

    @Test
    void olderEntriesAreALinkAway() throws Exception {
        for (int i = 0; i < 27; i++) {
            record.append(EntryType.PUBLIC_ACT, PublicRecord.json("{\"name\":\"acto " + i + "\"}"));
        }
        sealed(EntryType.PUBLIC_ACT, "{\"name\":\"último\"}");
        assertThat(browser.get("/registro").body()).contains("/registro?antes=", "Más antiguas");
        assertThat(browser.get("/registro?antes=1").body()).doesNotContain("Más antiguas");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/registro/999999999",
                "/registro/abc",
                "/registro/-1",
                "/registro/99999999999999999999",
                "/registro/00000000-0000-0000-0000-000000000000",
                "/registro/%27%20or%201=1"
            })
    void whatIsNoEntryIsAPageThatSaysSo(String address) {
        assertThat(browser.get(address).statusCode()).isEqualTo(404);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "-5", "99999999999999999999999", "%27"})
    void aStartThatIsNoNumberShowsTheNewest(String start) {
        assertThat(browser.get("/registro?antes=" + start).statusCode()).isEqualTo(200);
    }

    private UUID sealed(EntryType type, String json) throws InterruptedException {
        UUID id = record.append(type, PublicRecord.json(json));
        Instant end = Instant.now().plus(Duration.ofSeconds(20));
        while (record.receipt(id).isEmpty() && Instant.now().isBefore(end)) {
            Thread.sleep(20);
        }
        assertThat(record.receipt(id)).isPresent();
        return id;
    }
}
