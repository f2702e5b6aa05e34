package org.veeduria.platform.extractives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.anonymous;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.multipart;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.util.MultiValueMap;
import org.springframework.web.context.WebApplicationContext;
import org.veeduria.platform.SiteTest;
import org.veeduria.platform.identity.Identity;
import org.veeduria.platform.identity.Organisation;
import org.veeduria.platform.places.Ubigeo;
import org.veeduria.platform.record.PublicRecord;
import org.veeduria.platform.shared.Decision;

@SiteTest
class DeclaringTest {
    private static final String STREAM = "1415E1 Regalías Petroleras";
    private static final RequestPostProcessor COMPANY = user("ana").roles("MEMBER", "DECLARANT");
    private static final RequestPostProcessor AGENCY = user("luis").roles("MEMBER", "DECLARANT");
    private static final RequestPostProcessor ADMIN = user("admin").roles("MEMBER", "ADMIN");

    @Autowired
    private WebApplicationContext site;

    @Autowired
    private Identity identity;

    @Autowired
    private Extractives extractives;

    @Autowired
    private PublicRecord record;

    @Autowired
    private JdbcClient sql;

    private MockMvc browser;

    @BeforeEach
    void invite() {
        leaveTheSiteAsItWas();
        browser =
                MockMvcBuilders.webAppContextSetup(site).apply(springSecurity()).build();
        enter("ana", new Organisation("Petrolera de Prueba S.A.", Organisation.Kind.COMPANY));
        enter("luis", new Organisation("PERUPETRO S.A.", Organisation.Kind.AGENCY));
    }

    @AfterEach
    void leaveTheSiteAsItWas() {
        sql.sql("delete from extractives.version").update();
        sql.sql("delete from alerts.change where what like 'extractives.%'").update();
        sql.sql("delete from extractives.filing").update();
        sql.sql("delete from extractives.draft").update();
        sql.sql("delete from identity.account").update();
        sql.sql("delete from identity.entry_link").update();
    }

    private void enter(String name, Organisation organisation) {
        String secret = identity.invite(organisation);
        assertThat(identity.invitation(secret)).contains(organisation);
        assertThat(identity.enter(secret, name, "una frase bien larga")).isInstanceOf(Decision.Accepted.class);
        assertThat(identity.isOpen(secret)).as("it opens once").isFalse();
        assertThat(identity.organisation(name)).contains(organisation);
    }

    @Test
    void theAdministratorsInvitationIsShownOnceAndOpensTheForm() throws Exception {
        String page = text(post("/admin/invitar")
                .param("organisation", "Minera de Prueba S.A.C.")
                .param("kind", "COMPANY")
                .with(ADMIN)
                .with(csrf()));
        String secret = page.replaceAll("(?s).*/entrada/([\\w-]{43}).*", "$1");
        assertThat(text(get("/entrada/" + secret).with(anonymous())))
                .contains("Minera de Prueba S.A.C.", "name=\"repeated\"");
        assertThat(text(get("/admin").with(ADMIN))).doesNotContain(secret);
        assertThat(identity.enter(secret, "ana", "otra frase bien larga"))
                .as("one name, one account")
                .isEqualTo(Decision.rejected("identity.name.taken"));
    }

    @Test
    void anInvitationOutlivesANewLinkOfTheFirstAdministrator() {
        String secret = identity.invite(new Organisation("Otra Empresa S.A.", Organisation.Kind.COMPANY));
        assertThat(identity.firstAdministratorSecret()).isPresent();
        assertThat(identity.invitation(secret)).isPresent();
    }

    @Test
    void aDraftIsItsOrganisationsAloneUntilItIsFiled() throws Exception {
        addRow(COMPANY, "PERUPETRO S.A.", "1234.50").andReturn();
        assertThat(text(get("/declarar/2024").with(COMPANY))).contains("1,234.50", "Solo tu organización lo ve");
        assertThat(text(get("/declarar/2024").with(AGENCY))).doesNotContain("1,234.50");
        assertThat(text(get("/extractivas/declaraciones").with(anonymous()))).contains("Todavía nadie");
        assertThat(extractives.revenue(Ubigeo.PERU, 2024).payments()).isEmpty();

        String filed = file(COMPANY);
        assertThat(text(get(filed).with(anonymous())))
                .contains("Petrolera de Prueba S.A.", "1,234.50", "bajar el recibo");
        assertThat(extractives.revenue(Ubigeo.PERU, 2024).payments().getFirst().amount())
                .hasToString("USD 1234.50");
        assertThat(extractives.revenue(new Ubigeo("160000"), 2024).payments()).hasSize(1);
        assertThat(sql.sql("select what from alerts.change where topics @> array[:company, 'lugar/160000']::text[]")
                        .param("company", "empresa/PER-petrolera-de-prueba-s-a")
                        .query(String.class)
                        .list())
                .as("followers of the company and of the place are told")
                .containsExactly("extractives.changed.company.first");
        assertThat(text(get("/avisos/empresa/PER-petrolera-de-prueba-s-a").with(anonymous())))
                .contains("Lo pagado, según las empresas");
        assertThat(extractives.revenue(new Ubigeo("170000"), 2024).payments()).isEmpty();
    }

    @Test
    void anAmendmentIsANewVersionTheFormerStaysAndBothAreRecorded() throws Exception {
        addRow(COMPANY, "PERUPETRO S.A.", "100.00");
        String first = file(COMPANY);
        addRow(COMPANY, "SUNAT", "50.00");
        assertThat(text(get("/declarar/2024").with(COMPANY))).contains("Enmienda en borrador con 2 filas");
        assertThat(extractives.revenue(Ubigeo.PERU, 2024).payments().getFirst().amount())
                .as("a draft amendment counts nowhere")
                .hasToString("USD 100.00");
        String second = file(COMPANY);
        assertThat(second).isNotEqualTo(first);
        assertThat(extractives.revenue(Ubigeo.PERU, 2024).payments().getFirst().amount())
                .hasToString("USD 150.00");
        assertThat(text(get(first).with(anonymous())))
                .contains("Hay una enmienda posterior")
                .contains("100.00");
        for (String filing : List.of(first, second)) {
            var entry = sql.sql("select entry from extractives.filing where hash = :hash")
                    .param("hash", filing.substring(filing.lastIndexOf('/') + 1))
                    .query(UUID.class)
                    .single();
            assertThat(record.isPending(entry) || record.entry(entry).isPresent())
                    .isTrue();
        }
        assertThat(answer(post("/declarar/2024/presentar").with(COMPANY).with(csrf()))
                        .getRedirectedUrl())
                .as("nothing new to file")
                .isEqualTo("/declarar/2024");
    }

    @Test
    void theDocumentIsTheOneWhoseHashIsRecorded() throws Exception {
        addRow(COMPANY, "PERUPETRO S.A.", "100.00");
        String filed = file(COMPANY);
        byte[] document = answer(get(filed + "/documento").with(anonymous())).getContentAsByteArray();
        String hash =
                HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(document));
        assertThat(filed).endsWith(hash);
    }

    @Test
    void whatBothSidesFiledIsReconciled() throws Exception {
        addRow(COMPANY, "PERUPETRO S.A.", "100.00");
        file(COMPANY);
        addRow(AGENCY, "Petrolera de Prueba S.A.", "90.00");
        file(AGENCY);
        assertThat(text(get("/extractivas/conciliacion?year=2024").with(anonymous())))
                .contains("quedan sin explicación 1", "10.00", "Petrolera de Prueba S.A.");
        assertThat(text(get("/extractivas/conciliacion?year=2024&tolerance=10").with(anonymous())))
                .contains("coinciden 1, quedan sin explicación 0");
    }

    @Test
    void aRowWithMistakesSaysEachAndKeepsWhatWasTyped() throws Exception {
        String page = text(post("/declarar/2024/fila")
                .params(cells(Map.of(
                        "stream",
                        "otra",
                        "counterpart",
                        "X",
                        "amount",
                        "1,234.50",
                        "ubigeo",
                        "999999",
                        "month",
                        "13",
                        "currency",
                        "EUR")))
                .with(COMPANY)
                .with(csrf()));
        assertThat(page)
                .contains(
                        "Una coma no se adivina",
                        "no es el código de seis cifras",
                        "no está en la lista",
                        "es PEN o USD",
                        "1 a 12")
                .contains("value=\"1,234.50\"");
        assertThat(count("extractives.draft")).isZero();
    }

    @Test
    void theTemplateFilledInBecomesTheDraft() throws Exception {
        byte[] template = answer(get("/declarar/plantilla.xlsx").with(COMPANY)).getContentAsByteArray();
        assertThat(upload(template)).contains("La hoja no tiene filas");
        String page = upload(sheet(List.of(
                List.of(STREAM, "PERUPETRO S.A.", "Lote 8", "160301", "", "1234.5", "USD"),
                List.of(STREAM, "PERUPETRO S.A.", "", "", "3", "99", "PEN"))));
        assertThat(page).isEmpty();
        assertThat(text(get("/declarar/2024").with(COMPANY))).contains("1,234.50", "99.00", "Lote 8");
    }

    @Test
    void aMistakeInTheSheetNamesSheetRowColumnAndValueAndChangesNothing() throws Exception {
        addRow(COMPANY, "PERUPETRO S.A.", "7.00");
        String page = upload(sheet(List.of(
                List.of(STREAM, "PERUPETRO S.A.", "", "", "", "1.234,50", "USD"),
                List.of(STREAM, "PERUPETRO S.A.", "", "16", "", "5", "USD"))));
        assertThat(page)
                .contains(
                        "2 celdas no se entienden", "declaracion, 2", "amount", "1.234,50", "declaracion, 3", "ubigeo")
                .contains("7.00");
    }

    @Test
    void whatIsNoSheetIsRefusedWhole() throws Exception {
        assertThat(upload(new byte[0])).contains("no se puede leer");
        assertThat(upload("amount;currency".getBytes(StandardCharsets.UTF_8))).contains("no se puede leer");
        byte[] good = sheet(List.of(List.of(STREAM, "SUNAT", "", "", "", "5", "USD")));
        assertThat(upload(Arrays.copyOf(good, good.length / 2))).contains("no se puede leer");
        assertThat(upload(bomb())).contains("no se puede leer");
        assertThat(upload(zip("hola.txt", "nada".getBytes(StandardCharsets.UTF_8))))
                .contains("no se puede leer");
        assertThat(count("extractives.draft")).isZero();
    }

    @Test
    void aYearOutsideIsNotFound() throws Exception {
        assertThat(answer(get("/declarar/1850").with(COMPANY)).getStatus()).isEqualTo(404);
        assertThat(answer(get("/declarar/2024").with(ADMIN)).getStatus())
                .as("a draft is not even the administrator's")
                .isEqualTo(403);
        assertThat(answer(get("/extractivas/declaraciones/abc").with(anonymous()))
                        .getStatus())
                .isEqualTo(404);
    }

    private ResultActions addRow(RequestPostProcessor who, String counterpart, String amount) throws Exception {
        return browser.perform(post("/declarar/2024/fila")
                .params(cells(Map.of(
                        "stream",
                        STREAM,
                        "counterpart",
                        counterpart,
                        "amount",
                        amount,
                        "currency",
                        "USD",
                        "ubigeo",
                        "160301")))
                .with(who)
                .with(csrf()));
    }

    private String file(RequestPostProcessor who) throws Exception {
        return Objects.requireNonNull(
                answer(post("/declarar/2024/presentar").with(who).with(csrf())).getRedirectedUrl());
    }

    /** The page with the mistakes; empty where the draft was taken. */
    private String upload(byte[] file) throws Exception {
        MockHttpServletResponse answer = browser.perform(multipart("/declarar/2024/archivo")
                        .file(new MockMultipartFile("file", "d.xlsx", null, file))
                        .with(COMPANY)
                        .with(csrf()))
                .andReturn()
                .getResponse();
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private static byte[] sheet(List<List<String>> rows) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook book = new Workbook(bytes, "test", "1.0")) {
            Worksheet sheet = book.newWorksheet("declaracion");
            List<String> columns = List.of("stream", "counterpart", "project", "ubigeo", "month", "amount", "currency");
            for (int at = 0; at < columns.size(); at++) {
                sheet.value(0, at, columns.get(at));
                for (int row = 0; row < rows.size(); row++) {
                    String cell = rows.get(row).get(at);
                    if (cell.matches("\\d+(\\.\\d+)?") && at > 3) {
                        sheet.value(row + 1, at, new BigDecimal(cell));
                    } else if (!cell.isEmpty()) {
                        sheet.value(row + 1, at, cell);
                    }
                }
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] bomb() throws Exception {
        return zip("xl/sharedStrings.xml", new byte[100 << 20]);
    }

    private static byte[] zip(String name, byte[] content) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return bytes.toByteArray();
    }

    private static MultiValueMap<String, String> cells(Map<String, String> cells) {
        return MultiValueMap.fromSingleValue(cells);
    }

    private long count(String table) {
        return sql.sql("select count(*) from " + table).query(Long.class).single();
    }

    private String text(RequestBuilder request) throws Exception {
        MockHttpServletResponse answer = answer(request);
        assertThat(answer.getStatus()).isEqualTo(200);
        return answer.getContentAsString(StandardCharsets.UTF_8);
    }

    private MockHttpServletResponse answer(RequestBuilder request) throws Exception {
        return browser.perform(request).andReturn().getResponse();
    }
}
