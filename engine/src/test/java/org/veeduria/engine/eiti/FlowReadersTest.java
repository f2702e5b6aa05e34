package org.veeduria.engine.eiti;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.veeduria.engine.input.Problem;
import org.veeduria.engine.input.Reason;
import org.veeduria.engine.reconcile.Side;

/** Every reader through broken files: no crash, each bad row reported with its place, the good ones kept. */
class FlowReadersTest {
    private static final String EITI_HEADER =
            "country,iso3,year,government_agency_name,gfs_code,gfs_description,name_of_revenue_stream,value_reported_as_USD\n";
    private static final String EITI_ROW =
            "Peru,PER,2012,SUNAT,1112-E1,Ordinary taxes,Impuesto a la Renta,2997833285\n";
    private static final String ONRR_HEADER = "Calendar Year,Corporate Name,Revenue Type,Commodity,Revenues\n";

    record Format(FlowReader reader, String header, String good) {
        @Override
        public String toString() {
            return reader.getClass().getSimpleName() + " " + reader;
        }
    }

    static Stream<Format> formats() {
        return Stream.of(
                new Format(new EitiRevenues(), EITI_HEADER, EITI_ROW),
                new Format(
                        new NrgiSeries(),
                        "Years Covered,Country Name,Sector,Total line?,Payments Received by Government from Covered Companies (US$),Payments Made by Covered Companies (US$)\n",
                        "2012,Peru,\"Oil, Gas, Mining\",Total,5480907241,5478998767\n"),
                new Format(
                        OnrrTables.BY_COMPANY,
                        ONRR_HEADER,
                        "2013,70 & 148 LLC,BLM - Permit Fees,Oil & Gas,\"$1,870.00 \"\n"),
                new Format(
                        OnrrTables.BY_MONTH,
                        "Month,Calendar Year,Land Class,Land Category,Revenue Type,Commodity, Revenue \n",
                        "January,2008,Federal,Offshore,Other Revenues,Oil,\" $(329,723.66)\"\n"),
                new Format(
                        OnrrTables.DISBURSED,
                        "Month,Calendar Year,Fund Type,Land Category,Disbursement Type,State ,County,Commodity,Category,Disbursement\n",
                        "October,2018,State,Onshore,,NV,Lander County,Gas,Royalties,\"28,718.64\"\n"));
    }

    @ParameterizedTest
    @MethodSource("formats")
    void aGoodRowIsReadAndItsHeaderRecognised(Format format) {
        ReadFlows read = ReadFlows.of(format.reader, format.header + format.good);
        assertThat(format.reader.recognises(format.header)).isTrue();
        assertThat(read.flows()).isNotEmpty();
        assertThat(read.problems()).isEmpty();
        assertThat(read.flows().getFirst().place().line()).isEqualTo(2);
    }

    @ParameterizedTest
    @MethodSource("formats")
    void aByteOrderMarkAnotherSeparatorAndWindowsLinesChangeNothing(Format format) {
        int good =
                ReadFlows.of(format.reader, format.header + format.good).flows().size();
        String windows = "\uFEFF" + (format.header + format.good).replace("\n", "\r\n");
        assertThat(ReadFlows.of(format.reader, windows).flows()).hasSize(good);
    }

    @ParameterizedTest
    @MethodSource("formats")
    void nothingOfABrokenFileCrashesAndEachBadRowIsReported(Format format) throws IOException {
        String header = format.header;
        int good = ReadFlows.of(format.reader, header + format.good).flows().size();
        assertThat(reasons(format, "")).containsExactly(Reason.EMPTY_FILE);
        assertThat(reasons(format, "a,b\n1,2\n")).contains(Reason.WRONG_HEADER);
        assertThat(reasons(format, header + "only,two\n")).containsExactly(Reason.ROW_TOO_SHORT);
        assertThat(reasons(format, header + format.good.strip() + ",x,y\n")).containsExactly(Reason.ROW_TOO_LONG);
        ReadFlows mixed =
                ReadFlows.of(format.reader, header + format.good + "too,short\n" + format.good + "\"never closed\n");
        assertThat(mixed.flows()).hasSize(2 * good);
        assertThat(mixed.problems())
                .extracting(Problem::reason)
                .containsExactly(Reason.ROW_TOO_SHORT, Reason.UNCLOSED_QUOTE);
        String shifted = format.good.substring(format.good.indexOf(',') + 1).strip() + ",0\n";
        assertThat(reasons(format, header + shifted)).contains(Reason.SHIFTED_COLUMNS);
        byte[] packed = gzip(header + format.good.repeat(2000));
        ReadFlows cut = ReadFlows.of(format.reader, java.util.Arrays.copyOf(packed, packed.length / 2));
        assertThat(cut.problems()).extracting(Problem::reason).contains(Reason.CUT_OFF);
        assertThat(ReadFlows.of(format.reader, gzip(header + "0".repeat(64 << 20)))
                        .problems())
                .extracting(Problem::reason)
                .contains(Reason.TOO_LARGE_WHEN_UNPACKED);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            $1,870.00       | 1870.00
            ' 3,626,044 '   | 3626044
            ' $(329,723.66)'| -329723.66
            ($9.90)         | -9.90
            ' $-   '        | 0
            -606.4          | -606.4
            40              | 40""", delimiter = '|')
    void usAmountsAreReadAsTheyAreWritten(String written, String amount) {
        assertThat(ReadFlows.of(OnrrTables.BY_COMPANY, ONRR_HEADER + "2013,A,BLM - Fees,Coal,\"" + written + "\"\n")
                        .flows()
                        .getFirst()
                        .amount())
                .isEqualByComparingTo(amount);
    }

    @ParameterizedTest
    @CsvSource(
            value = {
                "1.870,00|OTHER_NOTATION",
                "18,70|OTHER_NOTATION",
                "1,87,000|NOT_A_NUMBER",
                "abc|NOT_A_NUMBER",
                "''|NOT_A_NUMBER",
                "12,345.6.7|NOT_A_NUMBER",
                "1870 USD|NOT_A_NUMBER"
            },
            delimiter = '|')
    void whatIsWrittenOtherwiseThanItsColumnIsReportedAndNeverGuessed(String written, Reason reason) {
        String good = "2013,A,BLM - Fees,Coal,\"$1,870.00\"\n";
        ReadFlows read = ReadFlows.of(
                OnrrTables.BY_COMPANY, ONRR_HEADER + good.repeat(2) + "2013,A,BLM - Fees,Coal,\"" + written + "\"\n");
        assertThat(read.flows()).hasSize(2);
        assertThat(read.problems()).extracting(Problem::reason).containsExactly(reason);
        assertThat(read.problems().getFirst().place()).hasToString("file:4:5 Revenues");
    }

    @ParameterizedTest
    @CsvSource(
            value = {"2,997,833|2997833", "2.997,83|2997.83", "2997833.5|2997833.5"},
            delimiter = '|')
    void amountsAreReadInAnyNotationThatTheirColumnSettles(String written, String amount) {
        String row = EITI_ROW.replace("2997833285", '"' + written + '"');
        assertThat(ReadFlows.of(new EitiRevenues(), EITI_HEADER + row).flows())
                .singleElement()
                .satisfies(flow -> assertThat(flow.amount()).isEqualByComparingTo(amount));
    }

    @Test
    void aColumnThatDoesNotSettleItsNotationIsRefusedNamingColumnAndValue() {
        String doubtful = EITI_ROW.replace("2997833285", "2.997") + EITI_ROW.replace("2997833285", "900");
        ReadFlows read = ReadFlows.of(new EitiRevenues(), EITI_HEADER + doubtful);
        assertThat(read.flows()).isEmpty();
        assertThat(read.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.reason()).isEqualTo(Reason.AMBIGUOUS_COLUMN);
            assertThat(problem.value()).isEqualTo("2.997");
            assertThat(problem.place()).hasToString("file value_reported_as_USD");
        });
    }

    @Test
    void anImpossibleAmountIsLeftOut() {
        assertThat(ReadFlows.of(new EitiRevenues(), EITI_HEADER + EITI_ROW.replace("2997833285", "9".repeat(40)))
                        .problems())
                .extracting(Problem::reason)
                .containsExactly(Reason.NUMBER_TOO_LARGE);
    }

    @Test
    void latin1IsReadAndSaid() {
        byte[] latin = (EITI_HEADER + EITI_ROW.replace("Renta", "Minería")).getBytes(StandardCharsets.ISO_8859_1);
        ReadFlows read = ReadFlows.of(new EitiRevenues(), latin);
        assertThat(read.flows().getFirst().stream().name()).isEqualTo("Impuesto a la Minería");
        assertThat(read.problems()).extracting(Problem::reason).containsExactly(Reason.LATIN_1);
    }

    @Test
    void theDutchListIsReadRowByRowAndAMistakeCostsOnlyWhatFollows() {
        String good = dutch("neptune_energy", "\"D15\"", "102300", "203775");
        ReadFlows read = ReadFlows.of(new DutchPayments(), "[" + good + "," + good + "]");
        assertThat(read.flows()).hasSize(4).extracting(Flow::side).contains(Side.COMPANY, Side.GOVERNMENT);
        assertThat(read.flows().get(3).place().pointer()).isEqualTo("/1/payments_companies");

        assertThat(ReadFlows.of(new DutchPayments(), "[" + good + ",{\"year\":").flows())
                .hasSize(2);
        assertThat(dutchReasons("[" + good + ",{\"year\":")).containsExactly(Reason.CUT_OFF);
        assertThat(dutchReasons("[" + good + ", nonsense]")).containsExactly(Reason.BAD_JSON);
        assertThat(dutchReasons("[" + good + ", 7]")).containsExactly(Reason.NOT_AN_OBJECT);
        assertThat(dutchReasons("{}")).containsExactly(Reason.SHIFTED_COLUMNS);
        assertThat(dutchReasons("[{\"year\":null,\"payment_stream\":\"x\"}]")).containsExactly(Reason.SHIFTED_COLUMNS);
        assertThat(dutchReasons("[{\"a\":" + "[".repeat(5000) + "]".repeat(5000) + "}]"))
                .containsExactly(Reason.TOO_DEEP);
        assertThat(dutchReasons("[" + good.replace("102300", "\"1.023,00\"") + "]"))
                .containsExactly(Reason.NOT_A_NUMBER);
        assertThat(dutchReasons("[" + good.replace("102300", "9".repeat(60)) + "]"))
                .containsExactly(Reason.NUMBER_TOO_LARGE);
    }

    @Test
    void dutchNamesWithStrayBlanksAndCapitalsAreOneCompany() {
        ReadFlows read = ReadFlows.of(
                new DutchPayments(),
                "[" + dutch("Vermilion_energy ", "null", "1", "1") + "," + dutch("one_days", "null", "1", "1") + "]");
        assertThat(read.flows()).extracting(Flow::company).contains("Vermilion Energy", "ONE Dyas");
    }

    private static String dutch(String origin, String project, String state, String company) {
        return "{\"payment_stream\":\"surface_rental\",\"code\":\"141500\",\"payments_companies\":" + state
                + ",\"payments_companies_reported\":" + company + ",\"year\":2020,\"origin\":\"" + origin
                + "\",\"project\":" + project + ",\"recipient\":\"belastingdienst\",\"aggregated\":false}";
    }

    private static Stream<Reason> dutchReasons(String text) {
        return ReadFlows.of(new DutchPayments(), text).problems().stream().map(Problem::reason);
    }

    private static Stream<Reason> reasons(Format format, String text) {
        return ReadFlows.of(format.reader, text).problems().stream().map(Problem::reason);
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream packed = new GZIPOutputStream(bytes)) {
            packed.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
