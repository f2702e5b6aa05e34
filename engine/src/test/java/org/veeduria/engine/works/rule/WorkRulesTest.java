package org.veeduria.engine.works.rule;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.veeduria.engine.law.ShippedLaw;
import org.veeduria.engine.works.Work;
import org.veeduria.engine.works.read.WorkReader;
import org.veeduria.engine.works.rule.Verdict.Flag;
import org.veeduria.engine.works.rule.Verdict.Seen;
import org.veeduria.engine.works.rule.Verdict.Unknown;
import tools.jackson.databind.json.JsonMapper;

/** One sentence for each question; projects are written as publishers write them. */
class WorkRulesTest {
    private static final Limits LIMITS = new Limits(ShippedLaw.peru());
    private static final LocalDate DAY = LocalDate.of(2024, 12, 31);

    @ParameterizedTest
    @CsvSource({"2024-06-30, true", "2024-07-01, false", "2024-01-15, true", "2024-12-01, false"})
    void aWorkWithoutPhysicalProgressForMoreThanSixMonthsIsParalysed(String last, boolean paralysed) {
        Verdict verdict = judge("OBR01", progress("2024-01-01:10", last + ":40"));
        assertThat(verdict instanceof Flag).isEqualTo(paralysed);
    }

    @ParameterizedTest
    @CsvSource({
        "2023-08-31, 2024-02-29, false",
        "2023-08-31, 2024-03-01, true",
        "2022-08-31, 2023-02-28, false",
        "2022-08-31, 2023-03-01, true",
        "2024-02-29, 2024-08-29, false",
        "2024-02-29, 2024-08-30, true",
        "2024-03-31, 2024-09-30, false",
        "2024-03-31, 2024-10-01, true",
        "2023-12-15, 2024-06-15, false",
        "2023-12-15, 2024-06-16, true"
    })
    void sixMonthsEndOnTheSameDayOrTheLastOfTheMonth(String last, LocalDate day, boolean paralysed) {
        Verdict verdict = judge(
                "OBR01",
                "\"implementationPeriod\": {\"startDate\": \"2022-01-01T00:00:00Z\"}, "
                        + progress("2022-01-02:1", last + ":40"),
                day);
        assertThat(verdict instanceof Flag).isEqualTo(paralysed);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-07-01, 2024-09-29, false",
        "2024-07-01, 2024-09-30, true",
        "2024-03-01, 2024-04-29, false",
        "2024-03-01, 2024-04-30, true"
    })
    void aDelayIsAskedAboutFromHalfThePlannedTimeAndSixtyDays(String planned, String end, boolean flagged) {
        Verdict verdict = judge(
                "OBR04",
                ("\"period\": {\"startDate\": \"2024-01-01T00:00:00Z\", \"endDate\": \"%sT00:00:00Z\"},"
                                + " \"status\": \"completion\", \"completion\": {\"endDate\": \"%sT00:00:00Z\"}")
                        .formatted(planned, end));
        assertThat(verdict instanceof Flag).isEqualTo(flagged);
    }

    @Test
    void onlyTheFieldThatIsMissingIsNamed() {
        assertThat(judge("OBR04", "\"period\": {\"startDate\": \"2024-01-01T00:00:00Z\"}"))
                .isEqualTo(new Unknown("OBR04", java.util.List.of("period/endDate")));
        assertThat(judge("OBR03", "\"budget\": {\"amount\": {\"amount\": 5, \"currency\": \"PEN\"}}"))
                .isEqualTo(new Unknown("OBR03", java.util.List.of("metrics/updatedCost")));
        assertThat(judge(
                        "OBR05",
                        "\"contractingProcesses\": [{\"id\": \"c\", \"summary\": {\"nature\": [\"construction\"]}}]"))
                .isEqualTo(new Unknown("OBR05", java.util.List.of("contractingProcesses/summary/contractValue")));
        assertThat(judge(
                        "OBR07",
                        contract("construction", 900_000, "2024-01-01", "2024-12-01", "")
                                .replaceAll(", \"contractPeriod\": \\{[^}]*}", "")))
                .isEqualTo(new Unknown("OBR07", java.util.List.of("contractingProcesses/summary/contractPeriod")));
    }

    @ParameterizedTest
    @CsvSource({"650000, false", "650100, true"})
    void paymentsMayRunAheadByTheLawsAdvancesAndAMargin(int paid, boolean flagged) {
        Verdict verdict = judge(
                "OBR08",
                contract(
                                "construction",
                                1_000_000,
                                "2024-01-01",
                                "2024-12-01",
                                ", \"transactions\": [{\"id\": \"1\", \"date\": \"2024-10-01T00:00:00Z\", \"value\": {\"amount\": "
                                        + paid + ", \"currency\": \"PEN\"}}]")
                        + ", " + progress("2024-11-01:30"));
        assertThat(verdict instanceof Flag).isEqualTo(flagged);
    }

    @ParameterizedTest
    @CsvSource({"2024-07-04, false", "2024-07-03, true"})
    void aReceivedWorkHasHalfAYearToBeginServing(String received, boolean flagged) {
        Verdict verdict = judge(
                "OBR09",
                "\"status\": \"completion\", \"completion\": {\"endDate\": \"2024-05-01T00:00:00Z\"}, \"milestones\":"
                        + " [{\"id\": \"r\", \"code\": \"reception\", \"dateMet\": \"" + received + "T00:00:00Z\"}]");
        assertThat(verdict instanceof Flag).isEqualTo(flagged);
    }

    @ParameterizedTest
    @CsvSource({
        "2024-03-01, 2024-04-26, 1000000, C1, true",
        "2024-03-01, 2024-04-27, 1000000, C1, false",
        "2024-03-01, 2024-04-26, 1000000, C2, false",
        "2024-03-01, 2024-04-26, 799999, C1, false",
        "2024-03-01, 2024-04-26, 2800000, C1, false"
    })
    void worksOfOneSupplierInOneDistrictWithinWeeksAreSeenTogether(
            String first, String second, int amount, String supplier, boolean flagged) {
        SplitWorks split = new SplitWorks(LIMITS);
        split.observe(signed("a", first, 2_000_000, "C1"), "170101");
        split.observe(signed("b", second, amount, supplier), "170101");
        split.observe(signed("c", first, 2_000_000, "C1"), "170102");
        assertThat(split.flags().keySet()).isEqualTo(flagged ? java.util.Set.of("a", "b") : java.util.Set.of());
        assertThat(split.flags().values())
                .allSatisfy(flag -> assertThat(flag.law()).isNotEmpty());
    }

    @Test
    void whatSplitWorksCannotBeComputedWithoutIsNamed() {
        assertThat(SplitWorks.missing(signed("a", "2024-03-01", 5, "C1"), "170101"))
                .isEmpty();
        assertThat(SplitWorks.missing(signed("a", "2024-03-01", 5, "C1"), "170100"))
                .contains(new Unknown("OBR10", java.util.List.of("locations")));
        assertThat(SplitWorks.missing(work("\"status\": \"implementation\""), "170101"))
                .contains(new Unknown("OBR10", java.util.List.of("contractingProcesses/summary")));
    }

    private static Work signed(String id, String day, int amount, String supplier) {
        String contract = contract(
                "construction",
                amount,
                day,
                "2025-01-01",
                ", \"suppliers\": [{\"id\": \"%s\", \"name\": \"%s\"}]".formatted(supplier, supplier));
        return WorkReader.read(
                JsonMapper.shared().readTree("{\"id\": \"" + id + "\", \"title\": \"Obra\", " + contract + "}"));
    }

    private static Work work(String fields) {
        return WorkReader.read(
                JsonMapper.shared().readTree("{\"id\": \"oc4ids-1\", \"title\": \"Obra\", " + fields + "}"));
    }

    @Test
    void reportsThatRepeatTheSameProgressDoNotMoveAWork() {
        Flag flag = flag("OBR01", progress("2024-02-01:40", "2024-08-01:40", "2024-12-20:40"));
        assertThat(flag.values())
                .contains(new Seen("last-progress", "2024-02-01", null, "/metrics/0/observations/0/measure"));
        assertThat(flag.law()).anyMatch(law -> law.contains("Contraloría"));
    }

    @Test
    void aFinishedAPlannedAndASilentWorkAreNotParalysed() {
        assertThat(judge("OBR01", progress("2023-01-01:10", "2023-06-01:100"))).isInstanceOf(Verdict.Clear.class);
        assertThat(judge("OBR01", "\"status\": \"preparation\"")).isInstanceOf(Verdict.Clear.class);
        assertThat(judge("OBR01", "\"status\": \"implementation\""))
                .isEqualTo(new Unknown("OBR01", java.util.List.of("metrics/physicalProgress")));
    }

    @Test
    void aWorkThatBeganAndNeverReportedIsCountedFromItsStart() {
        assertThat(judge("OBR01", "\"implementationPeriod\": {\"startDate\": \"2024-01-10T00:00:00Z\"}"))
                .isInstanceOf(Flag.class);
    }

    @Test
    void physicalAndFinancialProgressFarApartAreAskedAbout() {
        String far = metrics("physicalProgress", "2024-12-01:30") + "," + metrics("financialProgress", "2024-12-01:50");
        assertThat(flag("OBR02", "\"metrics\": [" + far + "]").size()).isEqualByComparingTo("20");
        assertThat(judge("OBR02", "\"metrics\": [" + far.replace(":50", ":49").replace("\"50\"", "\"49\"") + "]"))
                .isInstanceOf(Verdict.Clear.class);
        assertThat(judge("OBR02", progress("2024-12-01:30")))
                .isEqualTo(new Unknown("OBR02", java.util.List.of("metrics/financialProgress")));
    }

    @Test
    void aCostAQuarterAboveTheFirstApprovedIsAskedAbout() {
        String budget =
                "\"budget\": {\"amount\": {\"amount\": 1000000, \"currency\": \"PEN\"}}, \"completion\": {\"finalValue\": {\"amount\": %s, \"currency\": \"%s\"}}";
        assertThat(flag("OBR03", budget.formatted("1250000", "PEN")).size()).isEqualByComparingTo("0.25");
        assertThat(judge("OBR03", budget.formatted("1249999", "PEN"))).isInstanceOf(Verdict.Clear.class);
        assertThat(judge("OBR03", budget.formatted("1250000", "USD")))
                .as("another currency is not compared")
                .isInstanceOf(Unknown.class);
    }

    @Test
    void aWorkThatTakesMuchLongerThanPlannedIsAskedAbout() {
        String period = "\"period\": {\"startDate\": \"2024-01-01T00:00:00Z\", \"endDate\": \"2024-07-01T00:00:00Z\"}";
        assertThat(flag("OBR04", period + ", \"status\": \"implementation\"").values())
                .extracting(Seen::name)
                .contains("not-finished-on");
        assertThat(judge("OBR04", period + ", \"completion\": {\"endDate\": \"2024-08-01T00:00:00Z\"}"))
                .isInstanceOf(Verdict.Clear.class);
        assertThat(judge("OBR04", "\"status\": \"implementation\"")).isInstanceOf(Unknown.class);
    }

    @ParameterizedTest
    @CsvSource({
        "142000, true",
        "150000, true",
        "130000, true",
        "129999, false",
        "120000, false",
        "150001, false",
        "151000, false",
        "490000, true"
    })
    void additionsThatStopJustUnderALimitAreAskedAbout(int added, boolean flagged) {
        Verdict verdict = judge(
                "OBR05",
                contract(
                        "construction",
                        1_000_000,
                        "2024-01-01",
                        "2024-12-01",
                        ", \"modifications\": [{\"id\": \"1\", \"oldContractValue\": {\"amount\": 1000000, \"currency\": \"PEN\"},"
                                + " \"newContractValue\": {\"amount\": " + (1_000_000 + added)
                                + ", \"currency\": \"PEN\"}}]"));
        assertThat(verdict instanceof Flag).isEqualTo(flagged);
    }

    @Test
    void aModificationThatSaysNeitherAmountNorTermLeavesAdditionsUnknown() {
        assertThat(judge("OBR05", modified("{\"id\": \"1\"}")))
                .isEqualTo(new Unknown(
                        "OBR05", java.util.List.of("contractingProcesses/summary/modifications/newContractValue")));
        assertThat(judge(
                        "OBR05",
                        modified("{\"id\": \"1\", \"newContractPeriod\": {\"endDate\": \"2025-02-01T00:00:00Z\"}}")))
                .isInstanceOf(Verdict.Clear.class);
    }

    private static String modified(String modification) {
        return contract(
                "construction", 1_000_000, "2024-01-01", "2024-12-01", ", \"modifications\": [" + modification + "]");
    }

    @Test
    void paymentsInAnotherCurrencyCannotBeComparedWithTheContract() {
        String paid = contract(
                "construction",
                1_000_000,
                "2024-01-01",
                "2024-12-01",
                ", \"transactions\": [{\"id\": \"1\", \"date\": \"2024-10-01T00:00:00Z\","
                        + " \"value\": {\"amount\": 900000, \"currency\": \"USD\"}}]");
        assertThat(judge("OBR08", paid + ", " + progress("2024-11-01:30")))
                .isEqualTo(new Unknown(
                        "OBR08", java.util.List.of("contractingProcesses/summary/transactions/value/currency")));
    }

    @Test
    void aReportOfAfterTheDayDoesNotFinishAWork() {
        String reports = progress("2023-01-01:40", "2023-02-01:100");
        assertThat(judge("OBR09", reports, DAY)).isInstanceOf(Flag.class);
        assertThat(judge("OBR09", reports, LocalDate.of(2023, 1, 15))).isInstanceOf(Verdict.Clear.class);
    }

    @Test
    void aLargeContractWithoutSupervisionIsAskedAbout() {
        String large = contract("construction", 4_300_000, "2024-01-01", "2024-12-01", "");
        assertThat(flag("OBR06", large).law()).anyMatch(law -> law.endsWith("(?)"));
        assertThat(judge("OBR06", contract("construction", 4_299_999, "2024-01-01", "2024-12-01", "")))
                .isInstanceOf(Verdict.Clear.class);
        String supervised = large.substring(0, large.length() - 1)
                + ", {\"id\": \"s\", \"summary\": {\"nature\": [\"supervision\"]}}]";
        assertThat(judge("OBR06", supervised)).isInstanceOf(Verdict.Clear.class);
        assertThat(judge("OBR06", "\"status\": \"implementation\"")).isInstanceOf(Unknown.class);
    }

    @Test
    void aTermTooShortForTheAmountIsAskedAbout() {
        assertThat(judge("OBR07", contract("construction", 4_000_000, "2024-01-01", "2024-02-29", "")))
                .isInstanceOf(Flag.class);
        assertThat(judge("OBR07", contract("construction", 4_000_000, "2024-01-01", "2024-03-01", "")))
                .isInstanceOf(Verdict.Clear.class);
        assertThat(judge("OBR07", contract("construction", 400_000, "2024-01-01", "2024-01-05", "")))
                .isInstanceOf(Verdict.Clear.class);
    }

    @Test
    void oneContractThatCannotBeComparedLeavesTheOthersAnswerOpen() {
        String paid = ", \"transactions\": [{\"id\": \"1\", \"date\": \"2024-10-01T00:00:00Z\","
                + " \"value\": {\"amount\": %d, \"currency\": \"%s\"}}]";
        String inSoles = contract("construction", 1_000_000, "2024-01-01", "2024-12-01", paid.formatted(100000, "PEN"));
        String inDollars =
                contract("construction", 1_000_000, "2024-01-01", "2024-12-01", paid.formatted(900000, "USD"));
        String both =
                inSoles.substring(0, inSoles.lastIndexOf(']')) + ", " + inDollars.substring(inDollars.indexOf('[') + 1);
        assertThat(judge("OBR08", both + ", " + progress("2024-11-01:30")))
                .isEqualTo(new Unknown(
                        "OBR08", java.util.List.of("contractingProcesses/summary/transactions/value/currency")));
        assertThat(judge("OBR08", inSoles + ", " + progress("2024-11-01:30"))).isInstanceOf(Verdict.Clear.class);
    }

    @Test
    void paymentsBeyondProgressAndAdvancesAreAskedAbout() {
        String paid =
                ", \"transactions\": [{\"id\": \"1\", \"date\": \"%s\", \"value\": {\"amount\": 700000, \"currency\": \"PEN\"}}]";
        String progress = ", " + progress("2024-11-01:30");
        assertThat(flag(
                                "OBR08",
                                contract(
                                                "construction",
                                                1_000_000,
                                                "2024-01-01",
                                                "2024-12-01",
                                                paid.formatted("2024-10-01T00:00:00Z"))
                                        + progress)
                        .size())
                .isEqualByComparingTo("10");
        assertThat(judge(
                        "OBR08",
                        contract(
                                        "construction",
                                        1_000_000,
                                        "2024-01-01",
                                        "2024-12-01",
                                        paid.formatted("2024-11-15T00:00:00Z"))
                                + progress))
                .as("paid after the report")
                .isInstanceOf(Verdict.Clear.class);
        assertThat(judge("OBR08", progress("2024-11-01:30"))).isInstanceOf(Unknown.class);
    }

    @Test
    void aFinishedWorkThatNobodyReceivesOrUsesIsAskedAbout() {
        String finished = "\"status\": \"completion\", \"completion\": {\"endDate\": \"%s\"}";
        assertThat(judge("OBR09", finished.formatted("2024-10-01T00:00:00Z"))).isInstanceOf(Flag.class);
        assertThat(judge("OBR09", finished.formatted("2024-10-02T00:00:00Z"))).isInstanceOf(Verdict.Clear.class);
        String received =
                ", \"milestones\": [{\"id\": \"r\", \"code\": \"reception\", \"dateMet\": \"2024-06-01T00:00:00Z\"}]";
        assertThat(flag("OBR09", finished.formatted("2024-05-01T00:00:00Z") + received)
                        .values())
                .extracting(Seen::name)
                .contains("not-operating-on");
        assertThat(judge("OBR09", "\"status\": \"maintenance\"")).isInstanceOf(Verdict.Clear.class);
    }

    @Test
    void theSpecialProcedureOfReconstructionIsAskedAbout() {
        String special = contract(
                "construction",
                900_000,
                "2019-01-01",
                "2019-12-01",
                ", \"tender\": {\"procurementMethodDetails\": \"Procedimiento Especial de Contratación\"}");
        assertThat(flag("OBR11", special).law()).anyMatch(law -> law.contains("30556"));
        assertThat(judge("OBR11", special.replace("Procedimiento Especial de Contratación", "Licitación Pública")))
                .isInstanceOf(Verdict.Clear.class);
    }

    @Test
    void everyFlagHasItsWordsInBothLanguagesAndAccusesNobody() throws IOException {
        for (Locale locale : new Locale[] {Locale.of("es", "PE"), Locale.ENGLISH}) {
            for (String code : WorkRules.codes()) {
                WorkTexts.Description told = WorkTexts.describe(code, LIMITS, locale);
                assertThat(told.method()).doesNotContain("{");
                assertThat(told.toString())
                        .doesNotContainPattern("(?iu)corrup|irregular|sospech|suspici|fraud|ilegal|illegal|culpab");
            }
        }
        assertThat(keys("es")).isEqualTo(keys("en"));
    }

    private static TreeSet<String> keys(String language) throws IOException {
        Properties texts = new Properties();
        Path file = Path.of(
                System.getProperty("veeduria.root"),
                "engine/src/main/resources/org/veeduria/engine/works/works_" + language + ".properties");
        try (Reader in = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            texts.load(in);
        }
        return new TreeSet<>(texts.stringPropertyNames());
    }

    private static String progress(String... reports) {
        return "\"metrics\": [" + metrics("physicalProgress", reports) + "]";
    }

    private static String metrics(String id, String... reports) {
        StringBuilder all = new StringBuilder();
        for (String report : reports) {
            int colon = report.lastIndexOf(':');
            all.append(all.isEmpty() ? "" : ",")
                    .append("{\"measure\": \"%s\", \"period\": {\"endDate\": \"%sT00:00:00Z\"}}"
                            .formatted(report.substring(colon + 1), report.substring(0, colon)));
        }
        return "{\"id\": \"" + id + "\", \"observations\": [" + all + "]}";
    }

    private static String contract(String nature, int amount, String from, String to, String more) {
        return "\"contractingProcesses\": [{\"id\": \"c\", \"summary\": {\"nature\": [\"%s\"], \"contractValue\": {\"amount\": %d, \"currency\": \"PEN\"}, \"contractPeriod\": {\"startDate\": \"%s\", \"endDate\": \"%s\"}%s}}]"
                .formatted(nature, amount, from, to, more);
    }

    private static Flag flag(String code, String fields) {
        Verdict verdict = judge(code, fields);
        assertThat(verdict).isInstanceOf(Flag.class);
        return (Flag) verdict;
    }

    private static Verdict judge(String code, String fields) {
        return judge(code, fields, DAY);
    }

    private static Verdict judge(String code, String fields, LocalDate day) {
        return WorkRules.judge(work(fields), day, LIMITS).stream()
                .filter(verdict -> verdict.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
