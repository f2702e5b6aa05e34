package org.veeduria.platform.budget;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.veeduria.engine.input.Problem;
import org.veeduria.engine.input.Reason;
import org.veeduria.platform.Loads;
import org.veeduria.platform.SiteTest;
import org.veeduria.platform.catalogue.Demonstration;
import org.veeduria.platform.catalogue.LoadResult;
import org.veeduria.platform.catalogue.Loading;
import org.veeduria.platform.catalogue.Progress;
import org.veeduria.platform.web.Browser;

/** A Fiscal Data Package from its descriptor, or its ZIP, to the answers of the cube API. */
@SiteTest
class FiscalPackageTest {
    private static final String DESCRIPTOR = """
            {"name": "Villa-2024", "title": "Gasto de Villa", "resources": [{"name": "gasto", "path": "data/gasto.csv",
              "schema": {"fields": [
                {"name": "Año", "type": "integer"},
                {"name": "Función", "type": "string"},
                {"name": "Nombre función", "type": "string"},
                {"name": "Monto ejecutado", "type": "number", "decimalChar": ",", "groupChar": "."}]}}],
             "model": {"measures": {"amount": {"source": "Monto ejecutado", "currency": "PEN"}},
              "dimensions": {"funcion": {"primaryKey": "id", "attributes": {
                "id": {"source": "Función"}, "label": {"source": "Nombre función", "labelfor": "id"}}}}}}""";

    private static final String TABLE = """
            Nombre función;Año;Función;Monto ejecutado
            Salud;2024;20;1.234,50
            Educación;2024;22;100
            Salud;2023;20;-0,50
            Salud;2023;20;uno
            Salud;2023
            """;

    @LocalServerPort
    private int port;

    @TempDir
    private Path folder;

    @Autowired
    private Loads loads;

    @Autowired
    private Loading loading;

    @Autowired
    private Demonstration demonstration;

    private final List<String> asked = Collections.synchronizedList(new ArrayList<>());
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress("localhost", 0), 0);
        server.start();
    }

    @AfterEach
    void nothingStays() {
        server.stop(0);
        loads.withdrawAll();
    }

    private Path descriptor(String json, String table) throws IOException {
        Files.createDirectories(folder.resolve("data"));
        Files.writeString(folder.resolve("data/gasto.csv"), table);
        return Files.writeString(folder.resolve("datapackage.json"), json);
    }

    private String get(String address) {
        return new Browser(port).get(address).body();
    }

    @Test
    void theDescriptorWithItsTablesBecomesACubeThatAnswers() throws IOException {
        LoadResult result = loads.file(descriptor(DESCRIPTOR, TABLE));

        assertThat(result).isInstanceOf(LoadResult.Loaded.class);
        LoadResult.Loaded done = (LoadResult.Loaded) result;
        assertThat(done.counts().counts()).containsEntry("rows", 4L).containsEntry("brokenRows", 1L);
        assertThat(done.first())
                .filteredOn(problem -> problem.reason() == Reason.NOT_A_NUMBER)
                .singleElement()
                .satisfies(problem -> assertThat(problem.place().toString())
                        .isEqualTo("datapackage.zip!data/gasto.csv:5:4 Monto ejecutado"));
        assertThat(done.first()).extracting(Problem::reason).contains(Reason.ROW_TOO_SHORT);

        assertThat(get("/api/v1/cubes")).contains("villa_2024");
        assertThat(get("/api/v1/cubes/villa_2024/aggregate?drilldown=funcion&order=monto_ejecutado.sum:desc"))
                .contains("1234.00", "Salud", "100.00", "\"total_cell_count\":2");
        assertThat(get("/api/v1/cubes/villa_2024/aggregate?cut=ano:2024")).contains("1334.50");
        assertThat(get("/api/v1/cubes/villa_2024/facts?fields=archivo,fila,monto_ejecutado"))
                .contains(done.hash(), "\"total_fact_count\":4");
        assertThat(get("/api/v1/cubes/villa_2024/members/funcion")).contains("Educación");
        assertThat(loads.file(folder.resolve("datapackage.json")))
                .as("the same package again")
                .isInstanceOf(LoadResult.KnownAlready.class);
    }

    @Test
    void aNameMayHoldEveryEndOfALine() throws IOException {
        for (String end : List.of("\r", "\n", "\r\n", "\r\r", "\n\r", "\"\"\r")) {
            String table = TABLE.replace("Salud", "\"Sa" + end + "lud\"") + "\"Cul" + end + "tura\";2024;21;7\n";
            assertThat(loads.file(descriptor(DESCRIPTOR, table)))
                    .as(end.replace("\r", "CR").replace("\n", "LF"))
                    .isInstanceOfSatisfying(
                            LoadResult.Loaded.class,
                            done -> assertThat(done.counts().counts()).containsEntry("rows", 5L));
        }
    }

    @Test
    void aLaterZipOfThePackageAnswersInItsPlace() throws IOException {
        loads.file(descriptor(DESCRIPTOR, TABLE));
        loads.file(zip(
                "paquete/data/gasto.csv",
                TABLE.replace("1.234,50", "2.000,50"),
                "paquete/datapackage.json",
                DESCRIPTOR));

        assertThat(loads.count()).isEqualTo(2);
        assertThat(get("/api/v1/cubes/villa_2024/aggregate"))
                .contains("2100.00")
                .doesNotContain("1334.00");
    }

    @Test
    void aLaterPackageIsANewVersionThatSaysWhatChanged() throws IOException {
        loads.file(descriptor(DESCRIPTOR, TABLE));
        loads.file(descriptor(DESCRIPTOR, TABLE.replace("1.234,50", "2.000,50") + "Cultura;2024;21;7\n"));

        assertThat(get("/datos/versiones"))
                .contains("/datos/versiones/packages/villa_2024", "Paquetes de datos fiscales");
        assertThat(get("/datos/versiones/packages/villa_2024"))
                .contains("20 Salud · 2024", "1234.50", "2000.50", "21 Cultura · 2024", "datapackage.zip")
                .doesNotContain("Educación");
        assertThat(get("/datos/versiones/packages/villa_2024.csv?de=1&a=2"))
                .contains("20 Salud · 2024", "monto_ejecutado", "2000.50");
        assertThat(new Browser(port).get("/datos/versiones/packages/other").statusCode())
                .isEqualTo(404);
    }

    @Test
    void anEarlierVersionIsReadAsItsOwnDescriptorSays() throws IOException {
        loads.file(descriptor(DESCRIPTOR, TABLE));
        loads.file(descriptor(
                DESCRIPTOR.replace("{\"name\": \"Año\", \"type\": \"integer\"},", ""),
                "Nombre función;Función;Monto ejecutado\nSalud;20;5\n"));

        assertThat(get("/datos/versiones/packages/villa_2024")).contains("20 Salud · 2024", "1234.50", "5.00");
    }

    @Test
    void whatIsNoWholePackageLeavesNothing() throws IOException {
        assertThat(loads.file(descriptor(DESCRIPTOR.replace("data/gasto.csv", "../gasto.csv"), TABLE)))
                .isInstanceOf(LoadResult.Refused.class);
        assertThat(loads.file(descriptor(DESCRIPTOR.replace("data/gasto.csv", "data/otra.csv"), TABLE)))
                .isInstanceOf(LoadResult.Refused.class);
        assertThat(loads.file(descriptor(DESCRIPTOR, "a,b\n1,2\n"))).isInstanceOf(LoadResult.Refused.class);
        assertThat(loads.file(descriptor(DESCRIPTOR.substring(0, 200), TABLE))).isInstanceOf(LoadResult.Refused.class);
        assertThat(get("/api/v1/cubes")).doesNotContain("villa");
    }

    @Test
    void anAddressOfTheDescriptorBringsTheTablesItNames() throws Exception {
        served("/paquete/datapackage.json", DESCRIPTOR);
        served("/paquete/data/gasto.csv", TABLE);

        LoadResult result = loadFrom("/paquete/datapackage.json");

        assertThat(result).isInstanceOf(LoadResult.Loaded.class);
        assertThat(get("/api/v1/cubes/villa_2024/aggregate?cut=ano:2024")).contains("1334.50");
        assertThat(asked).containsExactly("/paquete/datapackage.json", "/paquete/data/gasto.csv");
        assertThat(loads.file(descriptor(DESCRIPTOR, TABLE)))
                .as("the same package from the disk")
                .isInstanceOf(LoadResult.KnownAlready.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../secreto.csv",
                "/secreto.csv",
                "//localhost/secreto.csv",
                "http://localhost/secreto.csv",
                "data/../../secreto.csv",
                "..\\\\secreto.csv"
            })
    void nothingOutsideThePackagesFolderIsAskedFor(String path) throws Exception {
        served("/paquete/datapackage.json", DESCRIPTOR.replace("data/gasto.csv", path));
        served("/secreto.csv", TABLE);

        assertThat(loadFrom("/paquete/datapackage.json")).isInstanceOf(LoadResult.Refused.class);
        assertThat(asked).containsExactly("/paquete/datapackage.json");
    }

    @Test
    void aTableThatDoesNotComeOrIsSentElsewhereLeavesNothing() throws Exception {
        served("/paquete/datapackage.json", DESCRIPTOR);

        assertThat(loadFrom("/paquete/datapackage.json"))
                .isEqualTo(new LoadResult.NotFetched("data/gasto.csv: HTTP 404"));
        server.createContext("/paquete/data/", exchange -> {
            exchange.getResponseHeaders().set("Location", "/secreto.csv");
            exchange.sendResponseHeaders(302, -1);
        });
        assertThat(loadFrom("/paquete/datapackage.json"))
                .isEqualTo(new LoadResult.NotFetched("data/gasto.csv: HTTP 302"));
        assertThat(asked).doesNotContain("/secreto.csv");
        assertThat(get("/api/v1/cubes")).doesNotContain("villa");
    }

    @Test
    void aPackageHidesNoInventedBudgetButARealTableDoes() throws Exception {
        String years = "/api/v1/cubes/budget/members/ano_eje";
        try {
            demonstration.load(name -> Progress.SILENT);
            loads.good(descriptor(DESCRIPTOR, TABLE));
            assertThat(get(years)).contains("2024");

            loads.good(BudgetTables.file(folder, "mef.csv", BudgetTables.row("ANO_EJE", "2021")));
            assertThat(get(years)).contains("2021").doesNotContain("2024");
        } finally {
            demonstration.remove();
        }
    }

    private void served(String path, String content) {
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        server.createContext(path, exchange -> {
            asked.add(exchange.getRequestURI().toString());
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }

    private LoadResult loadFrom(String path) throws Exception {
        URI uri = URI.create("http://localhost:" + server.getAddress().getPort() + path);
        return loads.noted(loading.url(uri, null, Progress.SILENT));
    }

    private Path zip(String... members) throws IOException {
        Path zip = folder.resolve("p.zip");
        try (OutputStream bytes = Files.newOutputStream(zip);
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (int i = 0; i < members.length; i += 2) {
                out.putNextEntry(new ZipEntry(members[i]));
                out.write(members[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return zip;
    }
}
