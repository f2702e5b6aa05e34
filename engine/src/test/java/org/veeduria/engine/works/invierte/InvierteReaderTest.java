package org.veeduria.engine.works.invierte;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.veeduria.engine.input.Limits;
import org.veeduria.engine.input.Problem;
import org.veeduria.engine.input.Reason;
import org.veeduria.engine.input.SourceFile;
import org.veeduria.engine.works.Work;
import org.veeduria.engine.works.read.WorkReader;

class InvierteReaderTest {
    private static final String LIST =
            "region,cui,nombre_pip,monto_inversion,monto_actualizado,fecha_ultimamodificacion\n";
    private static final String SCHOOL =
            "piura,2100001,\"MEJORAMIENTO DE LA ESCUELA, DISTRITO DE CATACAOS - PIURA - PIURA\","
                    + "\"S/. 1,000,000.00\",\"S/. 1,300,000.50\",05/08/2019 04:02:50 p.m.\n";
    private static final String FORM =
            "region,cui,nombre_pip,funcion,division_funcional,grupo_funcional,sector_responsable,brechas,opmi,uf,uei,uep,gps,"
                    + "departamento,provincia,distrito,centro_poblado\n";

    private final List<Problem> problems = new ArrayList<>();

    @Test
    void theListGivesBothCostsAndTheDayOfTheLastChange() throws IOException {
        InvierteItem item = read(InvierteTable.LIST, LIST + SCHOOL).getFirst();
        Work work = WorkReader.read(item.project());
        assertThat(work.id()).isEqualTo("2100001");
        assertThat(work.costs().first()).hasToString("At[value=1000000.00 PEN, pointer=/budget/amount/amount]");
        assertThat(work.costs().updated())
                .extracting(at -> at.value().number().toPlainString())
                .isEqualTo("1300000.50");
        assertThat(item.project().path("updated").asString()).isEqualTo("2019-08-05T16:02:50-05:00");
        assertThat(item.places().getFirst().district()).isEqualTo("CATACAOS");
        assertThat(item.lines()).containsExactly(2L);
        assertThat(problems).isEmpty();
    }

    @Test
    void aCostOfNoughtSaysThatThereIsNoneYet() throws IOException {
        Work work = work(read(InvierteTable.LIST, LIST + "cusco,2032886,RIEGO,\"S/. 2,918,340.00\",S/. 0.00,\n"));
        assertThat(work.costs().updated()).isNull();
        assertThat(work.costs().first()).isNotNull();
    }

    @Test
    void theSameWorkInTwoRegionsIsOneWorkWithTwoPlaces() throws IOException {
        List<InvierteItem> items = read(InvierteTable.LIST, LIST + SCHOOL + SCHOOL.replaceFirst("piura", "cusco"));
        assertThat(items).hasSize(1);
        assertThat(items.getFirst().places())
                .extracting(InvierteItem.Names::region)
                .containsExactly("piura", "cusco");
        assertThat(items.getFirst().lines()).containsExactly(2L, 3L);
        assertThat(problems).isEmpty();
    }

    @Test
    void twoRowsThatSayDifferentThingsOfOneWorkAreTold() throws IOException {
        List<InvierteItem> items =
                read(InvierteTable.LIST, LIST + SCHOOL + SCHOOL.replace("1,300,000.50", "1,400,000.50"));
        assertThat(work(items).costs().updated())
                .extracting(at -> at.value().number().toPlainString())
                .isEqualTo("1400000.50");
        assertThat(problems).extracting(Problem::reason).containsExactly(Reason.REPEATED_RECORD);
    }

    @Test
    void amountsWhoseSignIsNotSettledAreRefused() throws IOException {
        List<InvierteItem> items = read(InvierteTable.LIST, LIST + "piura,2100001,ESCUELA,1.234,5.678,\n");
        assertThat(work(items).costs().first()).isNull();
        assertThat(problems).extracting(Problem::reason).containsOnly(Reason.AMBIGUOUS_NUMBER);
        assertThat(problems.getFirst().place().pointer()).isEqualTo("monto_inversion");
    }

    @Test
    void formato8GivesFunctionPlaceAndUnitWithoutThePeopleInBrackets() throws IOException {
        InvierteItem item = read(
                        InvierteTable.FORMATO_8,
                        FORM
                                + "piura,2100001,ESCUELA,EDUCACIÓN,EDUCACIÓN BÁSICA,PRIMARIA,EDUCACION,\"SERVICIO\n\n  LOCAL\","
                                + "OPMI,UF (UF1 - ALGUIEN),UEI DE LA MUNICIPALIDAD DE CATACAOS - (UEI - OTRA PERSONA),-,"
                                + "-5.26 / -80.67,PIURA,PIURA,CATACAOS,SIMBILA\n")
                .getFirst();
        Work work = WorkReader.read(item.project());
        assertThat(work.function()).isEqualTo("EDUCACIÓN");
        assertThat(work.entity())
                .isNotNull()
                .extracting(entity -> entity.name())
                .isEqualTo("MUNICIPALIDAD DE CATACAOS");
        assertThat(item.project().toString()).doesNotContain("ALGUIEN", "PERSONA");
        assertThat(work.sites().getFirst()).satisfies(site -> {
            assertThat(site.latitude()).isEqualTo(-5.26);
            assertThat(site.longitude()).isEqualTo(-80.67);
        });
        assertThat(item.lines()).containsExactly(2L);
    }

    @Test
    void aRowOfTheOtherFormKeepsWhatStandsBeforeTheShift() throws IOException {
        Work work = work(read(
                InvierteTable.FORMATO_8,
                FORM + "cusco,2366705,RENOVACION DE TUBERIA,SANEAMIENTO,SANEAMIENTO,URBANO,--,OPMI,INFRAESTRUCTURA,,,,"
                        + "REHABILITACIÓN,RENOVACION,INFRAESTRUCTURA,TUBERÍA,\"1,467,150.00\"\n"));
        assertThat(work.function()).isEqualTo("SANEAMIENTO");
        assertThat(work.sites().getFirst().district()).isNull();
        assertThat(problems).extracting(Problem::reason).containsExactly(Reason.SHIFTED_FROM_HERE);
    }

    @Test
    void coordinatesOutsidePeruAreToldAndLeftOut() throws IOException {
        read(InvierteTable.FORMATO_8, FORM + "piura,2100001,ESCUELA,,,,,,,,,,-80.67 / -5.26,PIURA,PIURA,CATACAOS,\n");
        assertThat(problems).extracting(Problem::reason).containsExactly(Reason.NOT_A_PLACE);
    }

    @Test
    void brokenFilesDoNotBreakTheReader() throws IOException {
        assertThat(reasons(InvierteTable.LIST, "")).containsExactly(Reason.EMPTY_FILE);
        assertThat(reasons(InvierteTable.LIST, LIST + "piura,2100001\n")).containsExactly(Reason.ROW_TOO_SHORT);
        assertThat(reasons(InvierteTable.LIST, LIST + SCHOOL.strip() + ",de más\n"))
                .containsExactly(Reason.ROW_TOO_LONG);
        assertThat(reasons(InvierteTable.LIST, LIST + "2100001,piura,ESCUELA,1.10,1.20,\n"))
                .containsExactly(Reason.SHIFTED_COLUMNS);
        assertThat(reasons(InvierteTable.LIST, LIST + "piura,,ESCUELA,1.10,1.20,\n"))
                .containsExactly(Reason.WITHOUT_WORK_ID);
        assertThat(reasons(InvierteTable.LIST, LIST + "piura,2100001,,1.10,1.20,\n"))
                .containsExactly(Reason.WITHOUT_TITLE);
        assertThat(reasons(InvierteTable.LIST, LIST + "piura,2100001,\"ESCUELA,1.10,1.20,\n"))
                .containsExactly(Reason.UNCLOSED_QUOTE);
        assertThat(reasons(InvierteTable.LIST, LIST + "piura,2100001,ESCUELA," + "9".repeat(25) + ",1.20,31/02/2019\n"))
                .containsExactlyInAnyOrder(Reason.NUMBER_TOO_LARGE, Reason.NOT_A_DATE);
        assertThat(reasons(InvierteTable.LIST, "region,cui\npiura,1\n")).containsExactly(Reason.WRONG_HEADER);
        assertThat(reasons(InvierteTable.LIST, (LIST + "piura,2100001,ESCUELA,1.10,1.20,\n").replace(',', ';')))
                .containsExactly(Reason.OTHER_SEPARATOR);
    }

    @Test
    void latin1AndAByteOrderMarkAreRead() throws IOException {
        String table = LIST + SCHOOL.replace("ESCUELA", "INSTITUCIÓN");
        assertThat(work(read(InvierteTable.LIST, table, StandardCharsets.ISO_8859_1))
                        .title())
                .contains("INSTITUCIÓN");
        assertThat(problems).extracting(Problem::reason).containsExactly(Reason.LATIN_1);
        problems.clear();
        assertThat(work(read(InvierteTable.LIST, "\uFEFF" + table)).title()).contains("INSTITUCIÓN");
        assertThat(problems).isEmpty();
    }

    @Test
    @EnabledIfSystemProperty(named = "veeduria.shared", matches = ".+")
    void theRealTablesAreReadWhole() throws IOException {
        assertThat(real(InvierteTable.LIST, "2_ssi_listaejecucionsimple_2019.csv"))
                .hasSize(5_117);
        assertThat(problems).isEmpty();
        List<InvierteItem> forms = real(InvierteTable.FORMATO_8, "3_ssi_formatoN8_2019.csv");
        assertThat(forms).hasSize(1_110);
        assertThat(problems).extracting(Problem::reason).containsOnly(Reason.SHIFTED_FROM_HERE);
        assertThat(forms)
                .filteredOn(item -> item.places().getFirst().district() != null)
                .hasSizeGreaterThan(1_000);
    }

    private List<InvierteItem> real(InvierteTable table, String name) throws IOException {
        Path file = Path.of(System.getProperty("veeduria.shared"), "data/contracting", name);
        try (InputStream bytes = Files.newInputStream(file)) {
            return read(table, bytes);
        }
    }

    private List<Reason> reasons(InvierteTable table, String text) throws IOException {
        problems.clear();
        read(table, text);
        return problems.stream().map(Problem::reason).toList();
    }

    private static Work work(List<InvierteItem> items) {
        return WorkReader.read(items.getFirst().project());
    }

    private List<InvierteItem> read(InvierteTable table, String text) throws IOException {
        return read(table, text, StandardCharsets.UTF_8);
    }

    private List<InvierteItem> read(InvierteTable table, String text, Charset charset) throws IOException {
        return read(table, new ByteArrayInputStream(text.getBytes(charset)));
    }

    private List<InvierteItem> read(InvierteTable table, InputStream bytes) throws IOException {
        List<InvierteItem> items = new ArrayList<>();
        new SourceFile(Limits.USUAL, problems::add)
                .members(
                        "tabla.csv",
                        bytes,
                        member -> new InvierteReader(table, Limits.USUAL, problems::add).read(member, items::add));
        return items;
    }
}
