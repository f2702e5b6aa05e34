package org.veeduria.platform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.veeduria.platform.Veeduria;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class CanonCommandTest {
    private static final List<String> ASKED =
            List.of("--kind", "canon-minero", "--on", "2024-06-30", "--total", "1000000.00", "--producer", "170303");

    private static final String INDICES = """
            ubigeo,index
            170101,0.30
            170102,0.10
            170103,0.10
            170104,0.05
            170201,0.05
            170202,0.05
            170203,0.05
            170204,0.05
            170301,0.10
            170302,0.10
            170303,0.05
            """;

    @TempDir
    private Path folder = Path.of("");

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void theTableHasTheAgreedColumnsAndSumsToTheTotal() {
        assertThat(run("--format", "csv")).isZero();
        List<String> lines = out.toString().lines().toList();
        assertThat(lines.getFirst()).isEqualTo("tranche,recipient,ubigeo,share,amount,article");
        assertThat(lines.stream()
                        .skip(1)
                        .map(line -> new BigDecimal(line.split(",", -1)[4]))
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualTo(new BigDecimal("1000000.00"));
        assertThat(lines)
                .contains("universities,Universidad Nacional Amazónica de Madre de Dios,170000,0.0500000000,50000.00,"
                        + "\"Ley 27506, art. 6.2\"");
        assertThat(err.toString()).contains("población 2025 (INEI) × pobreza");
    }

    @Test
    void aDistrictsShareIsExplainedLineByLineWithItsArticle() {
        assertThat(run("--explain", "170303")).isZero();
        assertThat(out.toString().lines())
                .hasSize(4)
                .anySatisfy(line -> assertThat(line).contains("Tahuamanu (170303) recibe S/"))
                .anySatisfy(line -> assertThat(line)
                        .contains("S/\u00a0100,000.00 del tramo del distrito productor")
                        .contains("porque en este distrito se explota el recurso")
                        .contains("art. 5, numeral 5.2 (comprobada en su fuente)"));
    }

    @Test
    void aRegionIsExplainedInEnglishAndSaysWhatWasNotReadInItsSource() {
        assertThat(run("--explain", "170000", "--lang", "en")).isZero();
        assertThat(out.toString()).contains("because", "art. 6.2 (not read in its source)");
    }

    @Test
    void aProvincesMunicipalityIsAskedForByTheProvincesCode() {
        assertThat(run("--explain", "170300", "--format", "csv")).isZero();
        assertThat(out.toString()).contains("Municipalidad Provincial de Tahuamanu,170301");
    }

    @Test
    void theJsonSaysWhereTheIndexComesFromAndWhetherItIsAnEstimate() {
        assertThat(run("--format", "json", "--price-change", "-10%")).isZero();
        JsonNode answer = JsonMapper.shared().readTree(out.toString());
        assertThat(answer.path("total").decimalValue()).isEqualByComparingTo("900000");
        assertThat(answer.path("estimate").booleanValue()).isTrue();
        assertThat(answer.path("notes").toString()).contains("estimación", "población");
        assertThat(answer.path("shares").size()).isEqualTo(17);
    }

    @Test
    void anIndexFileDecidesTheShares() throws IOException {
        assertThat(run("--format", "csv", "--indices", file(INDICES))).isZero();
        assertThat(out.toString())
                .contains("department,Municipalidad Provincial de Tambopata,170101,0.1200000000,120000.00");
        assertThat(out.toString())
                .contains("province,Municipalidad Distrital de Tahuamanu,170303,0.0500000000,50000.00");
    }

    @Test
    void populationAndNeedsMakeTheIndexToo() throws IOException {
        String both = INDICES.replace("ubigeo,index", "ubigeo,poblacion,nbi").replaceAll("(?m)(\\.[0-9]+)$", "$1,2");
        assertThat(run("--format", "csv", "--indices", file(both))).isZero();
        assertThat(out.toString()).contains("170101,0.1200000000,120000.00");
    }

    @Test
    void anIndexFileThatLacksRepeatsOrMisspellsIsRefusedWithThePlace() throws IOException {
        refused(INDICES.replace("170302,0.10\n", ""), "ubigeo: «170302 Municipalidad Distrital de Iberia»");
        refused(INDICES + "170302,0.10\n", ":13:1 ubigeo: «170302»");
        refused(INDICES.replace("170104,0.05", "170104,\"0,05\""), ":5:2 index: «0,05»");
        refused(INDICES.replace("170104,0.05", "170104,-1"), ":5:2 index: «-1»");
        refused(INDICES.replace("170104,", "17104,"), ":5:1 ubigeo: «17104»");
        refused(INDICES.replace("170104,0.05", "170104"), ":5:2: «170104»");
        refused("district,value\n170303,1\n", ":1 ubigeo: «ubigeo»");
        refused("ubigeo,population,nbi\n170303,1.234,2\n", " population: «1.234»");
        refused("", "0 bytes");
    }

    private void refused(String content, String place) throws IOException {
        err.getBuffer().setLength(0);
        out.getBuffer().setLength(0);
        assertThat(run("--indices", file(content))).isEqualTo(2);
        assertThat(err.toString()).contains(place);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void whatIsWrittenWrongIsSaidInWords() {
        refusedWith("--kind", "canon-lunar", "canon-minero, canon-gasifero");
        refusedWith("--on", "30/06/2024", "Escriba año-mes-día");
        refusedWith("--on", "2003-06-30", "no hay regla vigente");
        refusedWith("--total", "1,000,000.00", "sin separador de miles");
        refusedWith("--producer", "160109", "no es un distrito");
        refusedWith("--producer", "17303", "170303:0.6");
        refusedWith("--split", "province=50", "suman 50");
        refusedWith("--split", "luna=100", "no tiene el tramo «luna»");
        refusedWith("--price-change", "-100%", "mayor que -100%");
        refusedWith("--explain", "999999", "«999999»");
        refusedWith("--explain", "Cusco", "no es el ubigeo de un distrito, provincia o región");
        refusedWith("--indices", "/no/such/file.csv", "no se puede leer");
    }

    private void refusedWith(String option, String value, String words) {
        err.getBuffer().setLength(0);
        List<String> asked = new ArrayList<>(ASKED);
        int at = asked.indexOf(option);
        if (at >= 0) {
            asked.set(at + 1, value);
        } else {
            asked.addAll(List.of(option, value));
        }
        assertThat(execute(asked)).as(option + " " + value).isEqualTo(2);
        assertThat(err.toString()).contains(words);
    }

    private String file(String content) throws IOException {
        return Files.writeString(folder.resolve("indices.csv"), content).toString();
    }

    private int run(String... more) {
        return execute(Stream.concat(ASKED.stream(), Stream.of(more)).toList());
    }

    private int execute(List<String> asked) {
        return RootCommand.line(Veeduria.class)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(Stream.concat(Stream.of("canon"), asked.stream()).toArray(String[]::new));
    }
}
