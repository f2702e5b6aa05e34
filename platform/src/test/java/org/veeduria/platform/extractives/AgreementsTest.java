package org.veeduria.platform.extractives;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.anonymous;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.request.RequestPostProcessor;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;
import org.veeduria.engine.agreement.AgreementJson;
import org.veeduria.engine.demo.ExtractiveDemonstration;
import org.veeduria.platform.SiteTest;
import org.veeduria.platform.catalogue.LoadResult;
import org.veeduria.platform.catalogue.Loading;
import org.veeduria.platform.catalogue.Progress;
import org.veeduria.platform.places.Ubigeo;
import org.veeduria.platform.record.PublicRecord;
import org.veeduria.platform.shared.version.Change;
import org.veeduria.platform.shared.version.Versions;

@SiteTest
class AgreementsTest {
    private static final RequestPostProcessor ADMIN = user("admin").roles("MEMBER", "ADMIN");
    private static final String ID = ExtractiveDemonstration.agreement().id();

    @TempDir
    private Path folder;

    @Autowired
    private WebApplicationContext site;

    @Autowired
    private Loading loading;

    @Autowired
    private Extractives extractives;

    @Autowired
    private PublicRecord record;

    @Autowired
    private List<Versions> versions;

    @Autowired
    private JdbcClient sql;

    private MockMvc browser;

    @BeforeEach
    void load() throws Exception {
        leaveTheSiteAsItWas();
        browser =
                MockMvcBuilders.webAppContextSetup(site).apply(springSecurity()).build();
        Path file = Files.writeString(
                folder.resolve("acuerdo.json"), AgreementJson.write(ExtractiveDemonstration.agreement()));
        LoadResult.Loaded loaded = (LoadResult.Loaded) loading.file(file, null, Progress.SILENT);
        assertThat(loaded.type()).isEqualTo("agreements");
        assertThat(loaded.problems()).isZero();
    }

    @AfterEach
    void leaveTheSiteAsItWas() {
        sql.sql("delete from extractives.agreement_version").update();
        sql.sql("delete from alerts.change where what like 'agreements.%'").update();
        sql.sql("delete from catalogue.source_file where type = 'agreements'").update();
    }

    @Test
    void loadingTheSameAgreementAgainIsNoNewVersion() throws Exception {
        Path again = Files.writeString(
                folder.resolve("otra-vez.json"), AgreementJson.write(ExtractiveDemonstration.agreement()) + "\n");
        LoadResult.Loaded loaded = (LoadResult.Loaded) loading.file(again, null, Progress.SILENT);
        assertThat(loaded.counts().counts()).containsEntry("agreementsUnchanged", 1L);
        assertThat(sql.sql("select max(number) from extractives.agreement_version where agreement = :id")
                        .param("id", ID)
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aRegionShowsItsAgreementsWithTheirProgress() throws Exception {
        LocalDate day = LocalDate.of(2026, 11, 25);
        assertThat(extractives.agreements(new Ubigeo("160000"), day))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.done()).isEqualTo(2);
                    assertThat(one.commitments()).isEqualTo(5);
                    assertThat(one.overdue()).isEqualTo(2);
                });
        assertThat(extractives.agreements(new Ubigeo("170000"), day)).isEmpty();
        assertThat(text(get("/acuerdos").with(anonymous()))).contains("Se cumplieron 2 de 5 compromisos", "Loreto");
        assertThat(text(get("/acuerdos/" + ID).with(anonymous())))
                .contains("¿Cómo va?", "La fecha pasó hace", "Comité ciudadano", "Trompeteros")
                .contains("verificar en el registro público");
    }

    @Test
    void everyChangeIsANewVersionWithItsEntryAndTheFormerStays() throws Exception {
        answer(post("/acuerdos/" + ID + "/avance")
                .param("commitment", "c3")
                .param("state", "DONE")
                .param("date", "2026-11-20")
                .param("text", "Se hizo la asamblea.")
                .param("link", "https://example.org/acta.pdf")
                .with(ADMIN)
                .with(csrf()));
        assertThat(text(get("/acuerdos/" + ID).with(anonymous())))
                .contains("Se cumplieron 3 de 5", "Se hizo la asamblea.", "Versión 2");
        assertThat(text(get("/acuerdos/" + ID + "?version=1").with(anonymous())))
                .contains("Se cumplieron 2 de 5", "Así estaba el acuerdo en su versión 1")
                .doesNotContain("Se hizo la asamblea.");

        var entry = sql.sql("select entry from extractives.agreement_version where agreement = :id and number = 2")
                .param("id", ID)
                .query(java.util.UUID.class)
                .single();
        assertThat(record.isPending(entry) || record.entry(entry).isPresent()).isTrue();
        byte[] text =
                answer(get("/acuerdos/" + ID + "/version/2").with(anonymous())).getContentAsByteArray();
        assertThat(sql.sql("select file from extractives.agreement_version where agreement = :id and number = 2")
                        .param("id", ID)
                        .query(String.class)
                        .single())
                .isEqualTo(HexFormat.of()
                        .formatHex(MessageDigest.getInstance("SHA-256").digest(text)));

        assertThat(sql.sql("select after::jsonb ->> 'es' from alerts.change where entry = :entry")
                        .param("entry", entry)
                        .query(String.class)
                        .list())
                .as("followers of the place are told")
                .containsExactly("Se hizo la asamblea.");

        Versions of = versions.stream()
                .filter(one -> one.id().equals("agreements"))
                .findFirst()
                .orElseThrow();
        List<Change> changes = new ArrayList<>();
        of.changes(of.of(ID).getFirst(), of.of(ID).getLast(), changes::add);
        assertThat(changes).singleElement().satisfies(change -> {
            assertThat(change.key()).isEqualTo("c3");
            assertThat(change.after()).containsEntry("state", "DONE");
        });
    }

    @Test
    void theAdministratorBeginsAnAgreementAndFillsIt() throws Exception {
        String at = answer(post("/acuerdos/nuevo")
                        .param("title", "Acuerdo de Piura")
                        .param("place", "200000")
                        .param("signed", "2025-02-01")
                        .with(ADMIN)
                        .with(csrf()))
                .getRedirectedUrl();
        assertThat(at).isEqualTo("/acuerdos/acuerdo-de-piura-2025/editar");
        String base = "/acuerdos/acuerdo-de-piura-2025";
        answer(post(base + "/compromiso")
                .param("title", "Publicar")
                .param("owner", "Gobierno Regional de Piura")
                .param("sector", "GOVERNMENT")
                .param("due", "2025-12-31")
                .with(ADMIN)
                .with(csrf()));
        answer(post(base + "/reunion")
                .param("date", "2025-03-01")
                .param("place", "Piura")
                .param("minutes", "Se instaló.")
                .with(ADMIN)
                .with(csrf()));
        answer(post(base + "/parte")
                .param("name", "Empresa X")
                .param("sector", "COMPANY")
                .with(ADMIN)
                .with(csrf()));
        answer(post(base + "/comite")
                .param("seat", "Vocal")
                .param("organisation", "Cámara")
                .param("sector", "COMPANY")
                .with(ADMIN)
                .with(csrf()));
        assertThat(text(get(base).with(anonymous())))
                .contains("Se cumplieron 0 de 1", "Se instaló.", "Empresa X", "Cámara", "Versión 5");
        assertThat(text(get(at).with(ADMIN))).contains("Avance de un compromiso");
    }

    @Test
    void aPersonIsNotNamedWithoutAReasonAndABadAddressChangesNothing() throws Exception {
        answer(post("/acuerdos/" + ID + "/comite")
                .param("seat", "Vocal")
                .param("organisation", "Federación")
                .param("sector", "CIVIL_SOCIETY")
                .param("person", "Nombre Cualquiera")
                .with(ADMIN)
                .with(csrf()));
        answer(post("/acuerdos/" + ID + "/avance")
                .param("commitment", "c3")
                .param("state", "DONE")
                .param("date", "2026-11-20")
                .param("text", "Hecho")
                .param("link", "javascript:alert(1)")
                .with(ADMIN)
                .with(csrf()));
        answer(post("/acuerdos/" + ID + "/avance")
                .param("commitment", "c99")
                .param("state", "DONE")
                .param("date", "2026-11-20")
                .param("text", "Hecho")
                .with(ADMIN)
                .with(csrf()));
        assertThat(sql.sql("select count(*) from extractives.agreement_version")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        assertThat(text(get("/acuerdos/" + ID).with(anonymous()))).doesNotContain("Nombre Cualquiera");
    }

    @Test
    void onlyTheAdministratorChangesAnything() throws Exception {
        assertThat(answer(get("/acuerdos/" + ID + "/editar").with(anonymous())).getRedirectedUrl())
                .isEqualTo("/login");
        assertThat(answer(post("/acuerdos/" + ID + "/parte")
                                .param("name", "X")
                                .param("sector", "COMPANY")
                                .with(user("x").roles("MEMBER"))
                                .with(csrf()))
                        .getStatus())
                .isEqualTo(403);
        assertThat(answer(get("/acuerdos/no-hay").with(anonymous())).getStatus())
                .isEqualTo(404);
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
