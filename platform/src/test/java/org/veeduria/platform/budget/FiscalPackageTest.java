package org.veeduria.platform.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
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
import org.veeduria.platform.shared.Withdrawal;
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
    private Loading loading;

    @Autowired
    private List<Withdrawal> withdrawals;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcClient sql;

    private final List<String> loaded = new ArrayList<>();

    @AfterEach
    void nothingStays() {
        transaction.executeWithoutResult(status -> loaded.forEach(hash -> {
            withdrawals.forEach(w -> w.withdraw(hash));
            sql.sql("delete from catalogue.source_file where hash = ?")
                    .param(hash)
                    .update();
        }));
    }

    private LoadResult load(Path file) throws IOException {
        LoadResult result = loading.file(file, null, (phase, done, of) -> {});
        if (result instanceof LoadResult.Loaded done) {
            loaded.add(done.hash());
        }
        return result;
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
        LoadResult result = load(descriptor(DESCRIPTOR, TABLE));

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
        assertThat(load(folder.resolve("datapackage.json")))
                .as("the same package again")
                .isInstanceOf(LoadResult.KnownAlready.class);
    }

    @Test
    void aLaterZipOfThePackageAnswersInItsPlace() throws IOException {
        load(descriptor(DESCRIPTOR, TABLE));
        load(zip(
                "paquete/data/gasto.csv",
                TABLE.replace("1.234,50", "2.000,50"),
                "paquete/datapackage.json",
                DESCRIPTOR));

        assertThat(loaded).hasSize(2);
        assertThat(get("/api/v1/cubes/villa_2024/aggregate"))
                .contains("2100.00")
                .doesNotContain("1334.00");
    }

    @Test
    void whatIsNoWholePackageLeavesNothing() throws IOException {
        assertThat(load(descriptor(DESCRIPTOR.replace("data/gasto.csv", "../gasto.csv"), TABLE)))
                .isInstanceOf(LoadResult.Refused.class);
        assertThat(load(descriptor(DESCRIPTOR.replace("data/gasto.csv", "data/otra.csv"), TABLE)))
                .isInstanceOf(LoadResult.Refused.class);
        assertThat(load(descriptor(DESCRIPTOR, "a,b\n1,2\n"))).isInstanceOf(LoadResult.Refused.class);
        assertThat(load(descriptor(DESCRIPTOR.substring(0, 200), TABLE))).isInstanceOf(LoadResult.Refused.class);
        assertThat(get("/api/v1/cubes")).doesNotContain("villa");
    }

    private Path zip(String... members) throws IOException {
        Path zip = folder.resolve("p.zip");
        try (OutputStream bytes = Files.newOutputStream(zip);
                ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (int i = 0; i < members.length; i += 2) {
                out.putNextEntry(new ZipEntry(members[i]));
                out.write(members[i + 1].getBytes(java.nio.charset.StandardCharsets.UTF_8));
            }
        }
        return zip;
    }
}
