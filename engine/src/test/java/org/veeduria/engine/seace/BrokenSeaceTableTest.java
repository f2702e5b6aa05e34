package org.veeduria.engine.seace;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.veeduria.engine.input.Place;
import org.veeduria.engine.input.Reason;

/** Tables as they should not be: whatever is wrong with them, the good rows are there and the bad ones told. */
class BrokenSeaceTableTest {
    @Test
    void aRowBrokenByALineBreakIsReportedPieceByPiece() {
        SeaceTable table = new SeaceTable()
                .row()
                .row("codigoconvocatoria", "700002", "descripcion_proceso", "OBRA\nEN DOS LINEAS")
                .row("codigoconvocatoria", "700003", "descripcion_proceso", "\"OBRA\nENTRE COMILLAS\"")
                .read();
        assertThat(table.summary.rows()).isEqualTo(4);
        assertThat(table.summary.brokenRows()).isEqualTo(2);
        assertThat(table.processes).hasSize(2);
        assertThat(table.problems.stream().map(problem -> problem.place().line()))
                .containsExactly(3L, 4L);
        assertThat(table.processes.getLast().lines()).containsExactly(5L);
    }

    @Test
    void aCommaOutsideQuotesMakesTheRowTooLong() {
        SeaceTable table = new SeaceTable()
                .row("descripcion_proceso", "VIA, TRAMO II")
                .row()
                .read();
        assertThat(table.reasons()).containsExactly(Reason.ROW_TOO_LONG);
        assertThat(table.processes).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "codigoconvocatoria, Obra",
        "n_item, uno",
        "entidad_ruc, MUNI",
        "moneda, 12.50",
        "n_cod_contrato, 3/5/2019"
    })
    void aShiftedRowIsReportedByTheColumnThatCannotBeRight(String column, String value) {
        SeaceTable table = new SeaceTable().row().row(column, value).read();
        assertThat(table.reasons()).containsExactly(Reason.SHIFTED_COLUMNS);
        Place place = table.problems.getFirst().place();
        assertThat(place.line()).isEqualTo(3);
        assertThat(place.pointer()).isEqualTo(column);
        assertThat(table.problems.getFirst().value()).isEqualTo(value);
        assertThat(table.summary.brokenRows()).isEqualTo(1);
        assertThat(table.processes).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "fecha_buenapro, 2/30/2019, NOT_A_DATE",
        "fecha_buenapro, 18/02/2019, NOT_A_DATE",
        "fecha_buenapro, ayer, NOT_A_DATE",
        "monto_adjudicado_item, mil, NOT_A_NUMBER",
        "monto_adjudicado_item, 99999999999999999999, NUMBER_TOO_LARGE",
        "montoreferencial, 1e9, NOT_A_NUMBER",
        "monto_contratado_total, '\"1,234\"', AMBIGUOUS_NUMBER"
    })
    void aValueThatCannotBeIsLeftOutAndItsRowKept(String column, String value, Reason reason) {
        SeaceTable table = new SeaceTable().row(column, value).read();
        assertThat(table.reasons()).containsOnly(reason);
        assertThat(table.problems.getFirst().place().pointer()).isEqualTo(column);
        assertThat(table.processes).hasSize(1);
        assertThat(table.summary.brokenRows()).isZero();
    }

    @Test
    void aQuoteLeftOpenCostsOneRowAndNotTheFile() {
        SeaceTable table = new SeaceTable().row().line("\"abierta,1,2");
        for (int i = 0; i < 600; i++) {
            table.row("codigoconvocatoria", String.valueOf(800_000 + i));
        }
        table.read();
        assertThat(table.processes).hasSize(601);
        assertThat(table.reasons()).containsExactly(Reason.UNCLOSED_QUOTE);
        assertThat(table.problems.getFirst().place().line()).isEqualTo(3);
    }

    @Test
    void semicolonsAndTabsAreSeparatorsToo() {
        String text = new SeaceTable().row().text();
        for (String separator : new String[] {";", "\t"}) {
            SeaceTable table =
                    new SeaceTable().read(text.replace(",", separator).getBytes(StandardCharsets.UTF_8));
            assertThat(table.processes).hasSize(1);
            assertThat(table.reasons()).containsExactly(Reason.OTHER_SEPARATOR);
        }
    }

    @Test
    void latin1IsReadAndSaid() {
        SeaceTable table = new SeaceTable().row().read(StandardCharsets.ISO_8859_1);
        assertThat(table.release().at("/tender/procurementMethodDetails").asString())
                .isEqualTo("Licitación Pública");
        assertThat(table.reasons()).containsExactly(Reason.LATIN_1);
    }

    @Test
    void aByteOrderMarkAndWindowsLineEndsChangeNothing() {
        String text = new SeaceTable().row().text();
        SeaceTable table =
                new SeaceTable().read(("\uFEFF" + text.replace("\n", "\r\n")).getBytes(StandardCharsets.UTF_8));
        assertThat(table.problems).isEmpty();
        assertThat(table.release()).isEqualTo(new SeaceTable().row().read().release());
    }

    static Stream<Arguments> unusable() {
        return Stream.of(
                Arguments.of("0 bytes", "", Reason.EMPTY_FILE),
                Arguments.of("another table", "a,b,c\n1,2,3\n", Reason.WRONG_HEADER),
                Arguments.of("no header", new SeaceTable().row().text().split("\n")[1], Reason.WRONG_HEADER),
                Arguments.of("binary", "\u0000\u0001\u0002\u0000", Reason.WRONG_HEADER));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unusable")
    void aFileThatIsNoSuchTableIsRefused(String what, String text, Reason reason) {
        SeaceTable table = new SeaceTable().read(text.getBytes(StandardCharsets.UTF_8));
        assertThat(table.processes).isEmpty();
        assertThat(table.reasons()).contains(reason);
    }

    @Test
    void aTruncatedTableKeepsTheRowsBeforeTheCut() {
        byte[] text = new SeaceTable()
                .row()
                .row("codigoconvocatoria", "700002")
                .text()
                .getBytes(StandardCharsets.UTF_8);
        SeaceTable table = new SeaceTable().read(Arrays.copyOf(text, text.length - 100));
        assertThat(table.processes).hasSize(1);
        assertThat(table.reasons()).containsExactly(Reason.ROW_TOO_SHORT);
    }

    @Test
    void whateverIsDoneToTheBytesNothingCrashesAndEveryRowIsAccountedFor() {
        long seed = System.nanoTime();
        System.out.println("seed " + seed);
        Random random = new Random(seed);
        byte[] whole = new SeaceTable()
                .row()
                .row("codigoconvocatoria", "700002")
                .row()
                .text()
                .getBytes(StandardCharsets.UTF_8);
        for (int run = 0; run < 300; run++) {
            byte[] broken = Arrays.copyOf(whole, whole.length - random.nextInt(50));
            for (int i = 0; i < 5; i++) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt(256);
            }
            SeaceTable table = new SeaceTable().read(broken);
            long used = table.processes.stream()
                    .mapToLong(process -> process.lines().size())
                    .sum();
            assertThat(used + table.summary.brokenRows()).as("seed " + seed).isEqualTo(table.summary.rows());
        }
    }
}
