package org.veeduria.engine.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.veeduria.engine.input.Limits;
import org.veeduria.engine.input.Problem;
import org.veeduria.engine.input.Reason;
import org.veeduria.engine.input.SourceFile;

class MefReaderTest {
    private final List<Problem> problems = new ArrayList<>();
    private final List<MefRow> rows = new ArrayList<>();

    private MefSummary read(byte[] file) throws IOException {
        return read(new ByteArrayInputStream(file));
    }

    private MefSummary read(InputStream file) throws IOException {
        MefReader reader = new MefReader(Limits.USUAL, problems::add);
        List<MefSummary> read = new ArrayList<>();
        new SourceFile(Limits.USUAL, problems::add).members("mef.csv", file, m -> read.add(reader.read(m, rows::add)));
        return read.isEmpty() ? new MefSummary(0, 0) : read.getLast();
    }

    private void table(String... lines) throws IOException {
        read((MefTable.header() + String.join("", lines)).getBytes(StandardCharsets.UTF_8));
    }

    private List<Reason> reasons() {
        return problems.stream().map(Problem::reason).toList();
    }

    @Test
    void aLocalGovernmentHasNoPliegoAndIsKnownByItsExecutor() throws IOException {
        table(MefTable.row("PLIEGO", "", "PLIEGO_NOMBRE", " ", "NIVEL_GOBIERNO", "M", "SEC_EJEC", "300684"));

        assertThat(rows).singleElement().satisfies(row -> {
            assertThat(row.cell("PLIEGO")).isNull();
            assertThat(row.cell("PLIEGO_NOMBRE")).isNull();
            assertThat(row.cell("SEC_EJEC")).isEqualTo("300684");
        });
        assertThat(problems).isEmpty();
    }

    @Test
    void monthlyFlowsMayBeNegative() throws IOException {
        table(MefTable.row("MES_EJE", "5", "MONTO_DEVENGADO", "-1141.3", "MONTO_CERTIFICADO", "-43960"));

        assertThat(rows.getFirst().cell("MONTO_DEVENGADO")).isEqualTo("-1141.3");
        assertThat(rows.getFirst().cell("MONTO_CERTIFICADO")).isEqualTo("-43960");
    }

    @Test
    void aBudgetOutsideMonthZeroWouldCountTwiceAndIsLeftOut() throws IOException {
        table(
                MefTable.row("MES_EJE", "0", "MONTO_PIM", "100"),
                MefTable.row("MES_EJE", "5", "MONTO_PIM", "100", "MONTO_DEVENGADO", "7"));

        assertThat(rows.get(0).cell("MONTO_PIM")).isEqualTo("100");
        assertThat(rows.get(1).cell("MONTO_PIM")).isNull();
        assertThat(rows.get(1).cell("MONTO_DEVENGADO")).isEqualTo("7");
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.reason()).isEqualTo(Reason.BUDGET_OUTSIDE_MONTH_ZERO);
            assertThat(problem.place().line()).isEqualTo(3);
            assertThat(problem.place().pointer()).isEqualTo("MONTO_PIM");
        });
    }

    @Test
    void placeOfTheGoalAndPlaceOfTheExecutorAreBothKept() throws IOException {
        table(MefTable.row("DEPARTAMENTO_EJECUTORA", "15", "DEPARTAMENTO_META", "8"));

        assertThat(rows.getFirst().cell("DEPARTAMENTO_EJECUTORA")).isEqualTo("15");
        assertThat(rows.getFirst().cell("DEPARTAMENTO_META")).isEqualTo("08");
    }

    @Test
    void theColumnsMayStandInAnyOrder() throws IOException {
        Map<String, String> row = new LinkedHashMap<>(MefTable.cells("MONTO_DEVENGADO", "12.50"));
        List<String> turned = MefCube.HEADER.reversed();
        String text =
                String.join(";", turned) + "\n" + turned.stream().map(row::get).collect(Collectors.joining(";")) + "\n";
        read(text.getBytes(StandardCharsets.UTF_8));

        assertThat(rows.getFirst().cell("MONTO_DEVENGADO")).isEqualTo("12.50");
        assertThat(reasons()).containsExactly(Reason.OTHER_SEPARATOR);
    }

    @Test
    void amountsWithCommasBeforeTheCentimosAreReadWhenTheTableSaysSo() throws IOException {
        table(
                MefTable.row("MES_EJE", "0", "MONTO_PIA", "\"20.652.795,00\"", "MONTO_PIM", "1.234"),
                MefTable.row("MONTO_DEVENGADO", "\"15,5\""));

        assertThat(rows.get(0).cell("MONTO_PIA")).isEqualTo("20652795.00");
        assertThat(rows.get(0).cell("MONTO_PIM")).isEqualTo("1234.00");
        assertThat(rows.get(1).cell("MONTO_DEVENGADO")).isEqualTo("15.50");
        assertThat(problems).isEmpty();
    }

    @Test
    void anAmountThatMayBeReadInTwoWaysIsNotGuessed() throws IOException {
        table(MefTable.row("MONTO_DEVENGADO", "1.234"), MefTable.row("MONTO_DEVENGADO", "\"1,234\""));

        assertThat(rows).extracting(r -> r.cell("MONTO_DEVENGADO")).containsOnlyNulls();
        assertThat(reasons()).containsExactly(Reason.AMBIGUOUS_NUMBER, Reason.AMBIGUOUS_NUMBER);
    }

    @Test
    void badAmountsAreLeftOutOfTheirRow() throws IOException {
        table(
                MefTable.row("MONTO_DEVENGADO", "12.34"),
                MefTable.row("MONTO_DEVENGADO", "doce"),
                MefTable.row("MONTO_DEVENGADO", "1.2345"),
                MefTable.row("MONTO_DEVENGADO", "99999999999999999999"),
                MefTable.row("MONTO_DEVENGADO", "86694.60000000001"));

        assertThat(rows)
                .extracting(r -> r.cell("MONTO_DEVENGADO"))
                .containsExactly("12.34", null, null, null, "86694.60");
        assertThat(reasons())
                .containsExactly(Reason.NOT_A_NUMBER, Reason.FRACTION_OF_A_CENTIMO, Reason.NUMBER_TOO_LARGE);
    }

    @Test
    void shiftedShortAndLongRowsAreReportedAndTheOthersLoad() throws IOException {
        String good = MefTable.row();
        table(
                good,
                good.substring(0, good.length() / 2) + "\n",
                good.replace("\n", ",x\n"),
                MefTable.row("ANO_EJE", "R"),
                MefTable.row("MES_EJE", "13"),
                MefTable.row("SEC_EJEC", "REGION LORETO"),
                MefTable.row("DEPARTAMENTO_META", "LORETO"),
                good);

        assertThat(rows).hasSize(2);
        assertThat(reasons())
                .containsExactly(
                        Reason.ROW_TOO_SHORT,
                        Reason.ROW_TOO_LONG,
                        Reason.SHIFTED_COLUMNS,
                        Reason.SHIFTED_COLUMNS,
                        Reason.SHIFTED_COLUMNS,
                        Reason.SHIFTED_COLUMNS);
        assertThat(problems).extracting(p -> p.place().line()).containsExactly(3L, 4L, 5L, 6L, 7L, 8L);
    }

    @Test
    void latinOneByteOrderMarkGzipAndZipAreTakenAsTheyAre() throws IOException {
        String text = MefTable.header() + MefTable.row("FUNCION_NOMBRE", "SANEAMIENTO Y NIÑEZ");
        Charset latin1 = StandardCharsets.ISO_8859_1;

        read(text.getBytes(latin1));
        read(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8));
        read(gzip(text.getBytes(StandardCharsets.UTF_8)));
        read(zip(text.getBytes(latin1)));

        assertThat(rows).hasSize(4).extracting(r -> r.cell("FUNCION_NOMBRE")).containsOnly("SANEAMIENTO Y NIÑEZ");
        assertThat(reasons()).containsExactly(Reason.LATIN_1, Reason.LATIN_1);
    }

    @Test
    void aTruncatedArchiveGivesWhatStandsBeforeTheCut() throws IOException {
        StringBuilder text = new StringBuilder(MefTable.header());
        for (int i = 0; i < 500; i++) {
            text.append(MefTable.row("SEC_FUNC", String.valueOf(i * 7919), "META", String.valueOf(i * 104_729)));
        }
        byte[] whole = gzip(text.toString().getBytes(StandardCharsets.UTF_8));
        read(java.util.Arrays.copyOf(whole, whole.length / 2));

        assertThat(rows).isNotEmpty().hasSizeLessThan(500);
        assertThat(reasons()).contains(Reason.CUT_OFF);
    }

    @Test
    void brokenFilesNeverCrash() throws IOException {
        read(new byte[0]);
        read("ANO_EJE,SEC_EJEC,MONTO_DEVENGADO\n2026,1,5\n".getBytes(StandardCharsets.UTF_8));
        read(("\"" + MefTable.header()).getBytes(StandardCharsets.UTF_8));
        read(zip(new byte[30 << 20]));
        read(("[".repeat(100_000)).getBytes(StandardCharsets.UTF_8));

        assertThat(rows).isEmpty();
        assertThat(reasons())
                .contains(
                        Reason.EMPTY_FILE, Reason.WRONG_HEADER, Reason.UNCLOSED_QUOTE, Reason.TOO_LARGE_WHEN_UNPACKED);
    }

    @Test
    void aTableWithoutSomeNamesLoadsAndSaysWhichAreMissing() throws IOException {
        List<String> fewer =
                MefCube.HEADER.stream().filter(c -> !c.equals("META_NOMBRE")).toList();
        Map<String, String> row = MefTable.cells();
        read((String.join(",", fewer) + "\n" + fewer.stream().map(row::get).collect(Collectors.joining(",")) + "\n")
                .getBytes(StandardCharsets.UTF_8));

        assertThat(rows).singleElement().extracting(r -> r.cell("META_NOMBRE")).isNull();
        assertThat(reasons()).containsExactly(Reason.MISSING_COLUMN);
    }

    @Test
    @EnabledIfSystemProperty(named = "veeduria.shared", matches = ".+")
    void theMinistrysRealRowsAreRead() throws IOException {
        Path file = Path.of(System.getProperty("veeduria.shared"), "data/budget/mef-2026-gasto-diario.sample.csv");
        try (InputStream in = Files.newInputStream(file)) {
            assertThat(read(in)).isEqualTo(new MefSummary(127, 0));
        }
        assertThat(problems).isEmpty();
        assertThat(rows.stream()
                        .map(r -> new java.math.BigDecimal(String.valueOf(r.cell("MONTO_DEVENGADO"))))
                        .reduce(java.math.BigDecimal.ZERO, java.math.BigDecimal::add))
                .isEqualByComparingTo("1557671.82");
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
            out.write(bytes);
        }
        return packed.toByteArray();
    }

    private static byte[] zip(byte[] bytes) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(packed)) {
            out.putNextEntry(new ZipEntry("2026-Gasto.csv"));
            out.write(bytes);
        }
        return packed.toByteArray();
    }
}
