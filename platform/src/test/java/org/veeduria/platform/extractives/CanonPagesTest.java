package org.veeduria.platform.extractives;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.veeduria.engine.budget.MefCube;
import org.veeduria.engine.canon.CanonDistribution;
import org.veeduria.engine.canon.CanonKind;
import org.veeduria.engine.canon.CanonLaw;
import org.veeduria.engine.canon.Distribution;
import org.veeduria.engine.canon.Producer;
import org.veeduria.engine.law.ShippedLaw;
import org.veeduria.platform.SiteTest;
import org.veeduria.platform.catalogue.Loading;
import org.veeduria.platform.catalogue.Progress;
import org.veeduria.platform.places.Places;
import org.veeduria.platform.shared.Withdrawal;

@SiteTest
class CanonPagesTest {
    @LocalServerPort
    private int port;

    @Autowired
    private Loading loading;

    @Autowired
    private Places places;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private List<Withdrawal> rooms = List.of();

    @Autowired
    private TransactionTemplate transaction;

    @TempDir
    private Path folder = Path.of("");

    /** What the law gives the municipalities of Madre de Dios when Huepetuhe produces, as a file. */
    @BeforeEach
    void load() throws IOException {
        List<Producer> producer = Producer.parse("170204");
        Distribution canon = CanonDistribution.of(
                new CanonLaw(ShippedLaw.peru()).scheme(CanonKind.MINING, java.time.LocalDate.of(2019, 7, 1), producer),
                CanonTerritory.ofGazetteer(places).territory(),
                producer,
                new BigDecimal("1000000.00"));
        StringBuilder file = new StringBuilder("ubigeo,year,canon,municipality,PIM,ejecute\n");
        canon.byMunicipality()
                .forEach((ubigeo, amount) -> file.append(ubigeo + ",2019," + amount + ",,5000.00,4000.00\n"));
        loading.file(Files.writeString(folder.resolve("madre.csv"), file), null, Progress.SILENT);
    }

    @AfterEach
    void emptyTheRooms() {
        List<String> files = sql.sql("select hash from catalogue.source_file"
                        + " where type in ('canon-transfers', 'mef') and not fictional")
                .query(String.class)
                .list();
        transaction.executeWithoutResult(status -> files.forEach(hash -> {
            rooms.forEach(room -> room.withdraw(hash));
            sql.sql("delete from catalogue.source_file where hash = :hash")
                    .param("hash", hash)
                    .update();
        }));
    }

    @Test
    void theCanonIsFollowedToItsBudgetSourceAndItsProjects() throws Exception {
        String budget = String.join(",", MefCube.HEADER)
                + "\n"
                + row(Map.of("MES_EJE", "0", "MONTO_PIM", "7000.50"))
                + row(Map.of("MES_EJE", "3", "MONTO_DEVENGADO", "1234.56"))
                + row(Map.of("MES_EJE", "3", "MONTO_DEVENGADO", "99", "RUBRO", "00", "PRODUCTO_PROYECTO", "3999999"));
        loading.file(Files.writeString(folder.resolve("mef.csv"), budget), null, Progress.SILENT);
        assertThat(page("/canon/170302/2019"))
                .contains("en el presupuesto modificado del rubro 18", "S/\u00a07,000.50", "S/\u00a01,234.56")
                .contains("href=\"/obra/2600001\"", "Agua para Iberia")
                .doesNotContain("3999999", "No hay presupuesto del rubro 18");
    }

    private static String row(Map<String, String> others) {
        Map<String, String> cells = new HashMap<>(Map.of(
                "ANO_EJE", "2019",
                "NIVEL_GOBIERNO", "M",
                "SEC_EJEC", "301500",
                "DEPARTAMENTO_EJECUTORA", "17",
                "PROVINCIA_EJECUTORA", "03",
                "DISTRITO_EJECUTORA", "02",
                "RUBRO", "18",
                "TIPO_ACT_PROY", "2",
                "PRODUCTO_PROYECTO", "2600001",
                "PRODUCTO_PROYECTO_NOMBRE", "Agua para Iberia"));
        cells.putAll(others);
        return MefCube.HEADER.stream()
                        .map(column -> cells.getOrDefault(column, column.startsWith("MONTO_") ? "0" : ""))
                        .collect(Collectors.joining(","))
                + "\n";
    }

    @Test
    void aDistrictSeesWhatItReceivedWhyAndWhereItIsWritten() throws Exception {
        assertThat(page("/canon/170204/2019"))
                .contains("La Municipalidad Distrital de Huepetuhe recibió", "por persona")
                .contains("Si la producción fue de Huepetuhe, la regla de la ley explica el")
                .contains("No hay presupuesto del rubro 18 cargado", "S/\u00a05,000.00")
                .contains("madre.csv, línea", "Verificar en el registro público");
    }

    @Test
    void aRegionListsWhoReceivedAndAPlaceWithoutDataSaysWhoShouldPublishIt() throws Exception {
        assertThat(page("/canon/170000/2019")).contains("11 filas", "Huepetuhe", "Iberia");
        assertThat(page("/canon/170000/2019?lang=en")).contains("received");
        assertThat(page("/canon/170000")).as("the newest year").contains("2019");
        assertThat(page("/canon/250101/2019")).contains("No hay transferencias", "Quién debe publicarlas");
        assertThat(page("/canon"))
                .contains(
                        "Madre de Dios",
                        "En 2019 un departamento recibió canon",
                        "El que más, Madre de Dios: S/\u00a0750,000");
        assertThat(page("/canon?year=2019")).contains("href=\"/canon/170000/2019\"");
        assertThat(get("/canon?year=1999").statusCode()).isEqualTo(404);
        assertThat(get("/canon/999999").statusCode()).isEqualTo(404);
        assertThat(get("/canon/170204/luna").statusCode()).isEqualTo(404);
    }

    @Test
    void theFormAnswersByTheLawAndMarksAWhatIfAsAnEstimate() throws Exception {
        String asked =
                "/canon/simulador?tipo=canon-minero&fecha=2024-06-30&total=1000000.00&productor=170303&distrito=170303";
        assertThat(page(asked)).contains("S/\u00a0157,050.55").doesNotContain("Es una estimación");
        assertThat(page(asked + "&precio=-10%25")).contains("S/\u00a0141,345.49", "Es una estimación", "Qué cambiaría");
        String split =
                "&t.producing-district=30&t.province=25&t.department=20&t.regional-government=20&t.universities=5";
        assertThat(page(asked + split)).contains("S/\u00a0300,000.00", "Es una estimación");
        assertThat(page(asked
                        + split.replace("t.producing-district=30", "t.producing-district=10")
                                .replace("t.department=20", "t.department=40")))
                .as("the law's own percentages are no estimate")
                .doesNotContain("Es una estimación");
        assertThat(page(asked + split.replace("=30", "=31"))).contains("Los porcentajes suman 101");
        assertThat(page(asked + "&precio=mucho")).contains("no es un cambio de precio");
        assertThat(page(asked.replace("170303", "<b>"))).doesNotContain("<b>").contains("role=\"alert\"");
    }

    @Test
    void theFormTakesNamesAndAsksWhichPlaceAnUnclearOneMeans() throws Exception {
        String asked = "/canon/simulador?total=1000000.00&productor=I%C3%B1apari&distrito=";
        assertThat(page(asked + "inapari,+madre+de+dios"))
                .contains("S/\u00a0100,000.00", "value=\"Iñapari, Tahuamanu, Madre de Dios\"");
        assertThat(page(asked + "Santa+Rosa"))
                .contains("Santa Rosa, Melgar, Puno", "productor=170301", "¿Cuál es?")
                .doesNotContain("id=\"por-que\"");
        assertThat(page("/canon/simulador?productor=Santa+Rosa&distrito=San+Juan"))
                .as("each unclear place keeps what was written of the other")
                .containsPattern("productor=\\d{6}&amp;distrito=San%20Juan")
                .containsPattern("productor=Santa%20Rosa&amp;distrito=\\d{6}");
        assertThat(page(asked + "Inaparo")).contains("¿Cuál es?", "distrito=170301");
        assertThat(page(asked + "Cusco"))
                .contains("distrito=080000", "distrito=080101")
                .doesNotContain("distrito=080100");
        assertThat(page(asked + "080000")).contains("value=\"080000\"", "id=\"por-que\"");
    }

    @Test
    void aDepartmentsYearHasItsVersionsUnderItsName() throws Exception {
        assertThat(page("/datos/versiones"))
                .contains("href=\"/datos/versiones/canon/2019-17-canon\"", "2019, Madre de Dios, canon");
    }

    @Test
    void theTransfersLeaveInEitisFields() throws Exception {
        assertThat(page("/datos/descarga/eiti-5-2.csv?place=170204&year=2019"))
                .contains("amount_calculated_by_formula,amount_transferred,discrepancy")
                .contains("5.2,Peru,PER,2019,2019-01-01,2019-12-31");
        assertThat(page("/api/v1/canon-transfers?place=170200&kind=canon")).contains("\"2019-170204-canon\"");
    }

    private String page(String path) throws Exception {
        HttpResponse<String> page = get(path);
        assertThat(page.statusCode()).as(path).isEqualTo(200);
        assertThat(page.body()).doesNotContain("??");
        return page.body();
    }

    private HttpResponse<String> get(String path) throws Exception {
        try (HttpClient client = HttpClient.newBuilder()
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create("http://localhost:" + port
                                    + path.replace("<", "%3C").replace(">", "%3E")))
                            .header("Accept-Language", "es-PE")
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
