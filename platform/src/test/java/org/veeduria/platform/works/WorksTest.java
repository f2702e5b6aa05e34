package org.veeduria.platform.works;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.math.BigDecimal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.veeduria.engine.input.Problem;
import org.veeduria.engine.input.Reason;
import org.veeduria.platform.SiteTest;
import org.veeduria.platform.catalogue.LoadResult;
import org.veeduria.platform.catalogue.Loading;
import org.veeduria.platform.catalogue.Progress;
import org.veeduria.platform.contracting.Contracting;
import org.veeduria.platform.contracting.Releases;
import org.veeduria.platform.places.Ubigeo;
import org.veeduria.platform.shared.Withdrawal;
import org.veeduria.platform.shared.version.Change;
import org.veeduria.platform.shared.version.Version;
import org.veeduria.platform.shared.version.Versions;
import org.veeduria.platform.web.Browser;
import org.veeduria.platform.works.internal.CodesHidden;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Works from a file to a page, on the real database. */
@SiteTest
class WorksTest {
    private static final String LIST_HEAD =
            "region,cui,nombre_pip,monto_inversion,monto_actualizado,fecha_ultimamodificacion\n";
    private static final String LIST = LIST_HEAD
            + "piura,2109901,\"MEJORAMIENTO DE LA ESCUELA, DISTRITO DE CATACAOS - PIURA - PIURA\",\"S/. 1,000,000.00\","
            + "\"S/. 1,300,000.00\",05/08/2019 04:02:50 p.m.\n"
            + "piura,2109902,\"CREACION DEL PUENTE PAROCCAN, DISTRITO DE PAITA - PAITA - PIURA\",\"S/. 2,000,000.00\",S/. 0.00,\n";
    private static final String FORM =
            "region,cui,nombre_pip,funcion,division_funcional,grupo_funcional,sector_responsable,brechas,opmi,uf,uei,uep,gps,"
                    + "departamento,provincia,distrito,centro_poblado\n"
                    + "piura,2109901,ESCUELA,EDUCACIÓN,EDUCACIÓN BÁSICA,PRIMARIA,EDUCACION,,,,,301001 - MUNICIPALIDAD DE CATACAOS,"
                    + "-5.26 / -80.67,PIURA,PIURA,CATACAOS,SIMBILA\n";
    private static final String PROJECT = """
            {"publishedDate": "2024-12-31T00:00:00Z", "version": "0.9", "uri": "urn:x", "publisher": {"name": "x"}, "projects": [
            {"id": "oc4ids-test-1", "identifiers": [{"scheme": "PE-CUI", "id": "2109901"}], "title": "Escuela",
             "status": "implementation", "period": {"startDate": "2023-01-01T00:00:00Z", "endDate": "2024-06-30T00:00:00Z"},
             "metrics": [{"id": "physicalProgress", "observations": [
                {"id": "1", "measure": "10", "period": {"endDate": "2023-03-01T00:00:00Z"}},
                {"id": "2", "measure": "%s", "period": {"endDate": "2024-02-01T00:00:00Z"}}]}]}]}
            """;
    private static final Ubigeo CATACAOS = new Ubigeo("200105");

    @LocalServerPort
    private int port;

    @TempDir
    private Path folder;

    @Autowired
    private Loading loading;

    @Autowired
    private Works works;

    @Autowired
    private Contracting contracting;

    @Autowired
    private List<Versions> versions;

    @Autowired
    private List<Withdrawal> withdrawals;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient sql;

    private final List<String> loaded = new ArrayList<>();

    @AfterEach
    void nothingStays() {
        loaded.forEach(hash -> transaction.executeWithoutResult(status -> {
            withdrawals.forEach(room -> room.withdraw(hash));
            sql.sql("delete from catalogue.source_file where hash = :hash")
                    .param("hash", hash)
                    .update();
        }));
        sql.sql("delete from contracting.process where ocid like 'ocds-obra-%'").update();
        sql.sql("delete from contracting.version where ocid like 'ocds-obra-%'").update();
    }

    @Test
    void aCodeInSeveralSourcesIsOneWorkAndEachValueKeepsItsSource() throws Exception {
        load("lista_2019.csv", LIST);
        load("formato8_2019.csv", FORM);
        WorkSummary work = works.byCui("2109901").orElseThrow();
        assertThat(work.ubigeo()).isEqualTo("200105");
        assertThat(work.function()).isEqualTo("EDUCACIÓN");
        assertThat(work.cost()).isNotNull().extracting(cost -> cost.amount()).isEqualTo(new BigDecimal("1300000.00"));
        assertThat(work.state()).isEqualTo(WorkState.UNKNOWN);
        assertThat(work.flags()).contains("OBR03");
        assertThat(page("/obra/2109901")).contains("lista_2019.csv, líneas 2", "formato8_2019.csv, líneas 2");
        assertThat(page("/obra/2109901/fuente?at=/budget/amount/amount")).contains("monto_inversion", "lista_2019.csv");
        assertThat(page("/obra/2109901/fuente?at=/publicAuthority/name")).contains("uep", "formato8_2019.csv");
        assertThat(new Browser(port).get("/obra/2109901/fuente?at=monto").statusCode())
                .isEqualTo(400);
    }

    @Test
    void theFaceSumsAPlaceAndAYear() throws Exception {
        load("lista_2019.csv", LIST);
        WorksSummary all = works.summary(new Ubigeo("200000"), 2019);
        assertThat(all.count()).isEqualTo(2);
        assertThat(all.cost().amount()).isEqualByComparingTo("3300000");
        assertThat(works.summary(CATACAOS, null).count()).isEqualTo(1);
        assertThat(works.summary(CATACAOS, 2012).count()).isZero();
        assertThat(works.list(WorkSelection.in(CATACAOS, null), WorkOrder.GROWTH, 10, 0))
                .hasSize(1);
    }

    @Test
    void aLaterFileIsANewVersionAndWhatItChangesIsShown() throws Exception {
        load("a.json", PROJECT.formatted("40"));
        load("b.json", PROJECT.formatted("55"));
        Versions editions = versions.stream()
                .filter(one -> one.id().equals("works"))
                .findFirst()
                .orElseThrow();
        List<Version> all = editions.of("oc4ids");
        assertThat(all).hasSize(2);
        List<Change> changes = new ArrayList<>();
        editions.changes(all.getFirst(), all.getLast(), changes::add);
        assertThat(changes).singleElement().satisfies(change -> {
            assertThat(change.before())
                    .containsEntry("/metrics/0/observations/1/measure", "40")
                    .hasSize(1);
            assertThat(change.after()).containsEntry("/metrics/0/observations/1/measure", "55");
        });
        assertThat(works.byCui("2109901").orElseThrow().physical()).isEqualByComparingTo("55");
        withdraw(loaded.getLast());
        assertThat(works.byCui("2109901").orElseThrow().physical())
                .as("the former version answers again")
                .isEqualByComparingTo("40");
    }

    @Test
    void theSameContentInAnotherFileIsNoVersion() throws Exception {
        load("a.json", PROJECT.formatted("40"));
        LoadResult.Loaded again = load("b.json", PROJECT.formatted("40") + "\n");
        assertThat(again.counts().counts()).containsEntry("worksUnchanged", 1L).containsEntry("worksChanged", 0L);
        assertThat(sql.sql("select count(*) from works.edition")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aWorkWithoutProgressOnTheDayOfItsDataIsParalysed() throws Exception {
        load("a.json", PROJECT.formatted("40"));
        WorkSummary work = works.byCui("2109901").orElseThrow();
        assertThat(work.state()).isEqualTo(WorkState.PARALYSED);
        assertThat(work.flags()).contains("OBR01");
        assertThat(page("/obra/2109901"))
                .contains(
                        "Esta obra no avanza desde el",
                        "¿Por qué la obra no avanza?",
                        "Días sin avance",
                        "Preguntar a la entidad")
                .contains("<polyline class=\"physical\"");
        assertThat(page("/obras/paralizadas")).contains("Escuela", "La entidad no publica la causa");
    }

    @Test
    void aPurchaseThatNamesTheCodeIsAContractOfTheWork() throws Exception {
        load("lista_2019.csv", LIST);
        contracting.store(List.of(
                        Releases.singleBid("ocds-obra-1", "Supervisión de la obra con CUI 2109902"),
                        Releases.singleBid("ocds-obra-2", "Compra de leche"))
                .iterator());
        assertThat(works.contractsOf(Ubigeo.PERU, null).linked()).isEqualTo(1);
        assertThat(page("/obra/2109902")).contains("/compra/ocds-obra-1", "nombra el código de la obra");
        assertThat(page("/obras/contratos?status=linked"))
                .contains("ocds-obra-1")
                .doesNotContain("ocds-obra-2");
    }

    @Test
    void worksAreFoundByCodeAndByName() throws Exception {
        load("lista_2019.csv", LIST);
        assertThat(page("/buscar?q=2109902")).contains("/obra/2109902");
        assertThat(page("/buscar?q=puente+parocan")).contains("/obra/2109902");
        assertThat(page("/obras?place=200500&order=name")).contains("2109902").doesNotContain("2109901");
        assertThat(new Browser(port).get("/obras?page=9").statusCode()).isEqualTo(404);
        assertThat(new Browser(port).get("/obras?place=x").statusCode()).isEqualTo(400);
        assertThat(new Browser(port).get("/obra/9999999").statusCode()).isEqualTo(404);
    }

    @Test
    void brokenRowsAreToldAndTheGoodOnesLoad() throws Exception {
        LoadResult.Loaded result = load("lista.csv", LIST + "piura,2109903\npiura,x,ESCUELA,1.00,1.00,\n");
        assertThat(result.counts().counts()).containsEntry("works", 2L).containsEntry("brokenRows", 2L);
        assertThat(result.first())
                .extracting(Problem::reason)
                .containsExactly(Reason.ROW_TOO_SHORT, Reason.SHIFTED_COLUMNS);
        LoadResult refused =
                loading.file(Files.writeString(folder.resolve("rota.csv"), LIST_HEAD), null, Progress.SILENT);
        assertThat(refused).isInstanceOf(LoadResult.Refused.class);
        assertThat(sql.sql("select count(*) from works.edition")
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    @EnabledIfSystemProperty(named = "veeduria.shared", matches = ".+")
    void whatLeavesIsValidOc4ids() throws Exception {
        Path data = Path.of(System.getProperty("veeduria.shared"), "data/oc4ids");
        load("lista_2019.csv", LIST);
        load("formato8_2019.csv", FORM);
        load(data.resolve("example.json"));
        try (Stream<Path> files = Files.walk(data.resolve("mexico-nl"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".json")).toList()) {
                load(file);
            }
        }
        Schema project = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_4)
                .getSchema(Files.readString(data.resolve("project-schema.json")));
        JsonNode all = JsonMapper.shared().readTree(page("/obras/oc4ids.json"));
        assertThat(List.of("uri", "publisher", "publishedDate", "projects", "version"))
                .allMatch(all::has);
        assertThat(all.path("projects").size()).isEqualTo(14);
        all.path("projects")
                .forEach(one -> assertThat(project.validate(one))
                        .as(one.path("id").asString())
                        .isEmpty());
        Set<String> left = leaves(all.path("projects"));
        for (JsonNode original : originals(data)) {
            Set<String> lost = leaves(original);
            lost.removeAll(left);
            assertThat(lost).as(original.path("id").asString()).isEmpty();
        }
        JsonNode one = JsonMapper.shared().readTree(page("/obra/2109901/oc4ids.json"));
        assertThat(one.path("projects").get(0).path("title").asString()).isEqualTo("ESCUELA");
    }

    /** The projects of the standard's example and of Nuevo León, as published. */
    private static List<JsonNode> originals(Path data) throws IOException {
        List<Path> packages = new ArrayList<>(List.of(data.resolve("example.json")));
        try (Stream<Path> files = Files.walk(data.resolve("mexico-nl"))) {
            files.filter(path -> path.toString().contains("ProjectRelease")).forEach(packages::add);
        }
        List<JsonNode> projects = new ArrayList<>();
        for (Path file : packages) {
            JsonNode read = JsonMapper.shared().readTree(Files.readString(file));
            if (read.has("projects")) {
                read.path("projects").forEach(projects::add);
            } else {
                projects.add(read);
            }
        }
        assertThat(projects).hasSize(11);
        return projects;
    }

    /**
     * Every value with the names that lead to it: a day without its hour, an address without its escapes, the former name of a status
     * and a list that stood in one text as they leave.
     */
    private static Set<String> leaves(JsonNode from) {
        Set<String> leaves = new TreeSet<>();
        walk(from, "", leaves);
        return leaves;
    }

    private static void walk(JsonNode at, String path, Set<String> leaves) {
        if (at.isObject()) {
            at.properties().forEach(one -> walk(one.getValue(), path + "/" + one.getKey(), leaves));
        } else if (at.isArray()) {
            at.forEach(one -> walk(one, path, leaves));
        } else if (path.endsWith("/tag")) {
            Stream.of(at.asString("").split(",")).forEach(one -> leaves.add(path + "=" + one.strip()));
        } else if (!at.isNull() && !at.asString("").isBlank()) {
            leaves.add(path + "=" + plain(path, at));
        }
    }

    private static String plain(String path, JsonNode value) {
        if (value.isNumber()) {
            return value.decimalValue().stripTrailingZeros().toPlainString();
        }
        String text = path.equals("/status") ? value.asString().replace("completed", "completion") : value.asString();
        if (text.matches("\\d{4}-\\d\\d-\\d\\d[T ].*")) {
            return text.substring(0, 10);
        }
        return path.matches(".*/(uri|url)") ? URLDecoder.decode(text.strip(), StandardCharsets.UTF_8) : text;
    }

    @Test
    @EnabledIfSystemProperty(named = "veeduria.shared", matches = ".+")
    void theRealTablesOfInvierteMeetTheRealPurchasesOfSeace() throws Exception {
        Path data = Path.of(System.getProperty("veeduria.shared"), "data/contracting");
        load(data.resolve("pe-seace-2019.csv.gz"));
        load(data.resolve("2_ssi_listaejecucionsimple_2019.csv"));
        load(data.resolve("3_ssi_formatoN8_2019.csv"));
        assertThat(works.count(WorkSelection.ALL)).isGreaterThan(5_300);
        JoinedContracts joined = works.contractsOf(Ubigeo.PERU, 2019);
        assertThat(joined.linked() - joined.byLikeness()).as("by code").isGreaterThanOrEqualTo(100);
        assertThat(joined.byLikeness()).isGreaterThan(1_700);
        assertThat(works.summary(new Ubigeo("080902"), null).count())
                .as("works of Echarati, Cusco")
                .isGreaterThan(100);
        assertThat(works.contractsOf(new Ubigeo("080902"), 2019).linked()).isGreaterThan(20);
        CodesHidden hidden = CodesHidden.measure(sql);
        assertThat(hidden.right()).as("%s", hidden).isGreaterThanOrEqualTo(90);
        assertThat(hidden.wrong()).as("%s", hidden).isLessThanOrEqualTo(2);
    }

    private String page(String address) {
        var answer = new Browser(port).get(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        return answer.body();
    }

    private LoadResult.Loaded load(String name, String content) throws IOException {
        return load(Files.writeString(folder.resolve(name), content));
    }

    private LoadResult.Loaded load(Path file) throws IOException {
        LoadResult.Loaded result = (LoadResult.Loaded) loading.file(file, null, Progress.SILENT);
        loaded.add(result.hash());
        return result;
    }

    private void withdraw(String hash) {
        transaction.executeWithoutResult(status -> withdrawals.forEach(room -> room.withdraw(hash)));
    }
}
