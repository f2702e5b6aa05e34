package org.veeduria.engine.works.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.veeduria.engine.works.rule.Judged.DAY;
import static org.veeduria.engine.works.rule.Judged.LIMITS;
import static org.veeduria.engine.works.rule.Judged.contract;
import static org.veeduria.engine.works.rule.Judged.flag;
import static org.veeduria.engine.works.rule.Judged.judge;
import static org.veeduria.engine.works.rule.Judged.metrics;
import static org.veeduria.engine.works.rule.Judged.progress;

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
import org.veeduria.engine.works.rule.Verdict.Flag;
import org.veeduria.engine.works.rule.Verdict.Seen;
import org.veeduria.engine.works.rule.Verdict.Unknown;

/** How a work goes: one sentence for each question; projects are written as publishers write them. */
class WorkRulesTest {
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
    @CsvSource({"2024-07-04, false", "2024-07-03, true"})
    void aReceivedWorkHasHalfAYearToBeginServing(String received, boolean flagged) {
        Verdict verdict = judge(
                "OBR09",
                "\"status\": \"completion\", \"completion\": {\"endDate\": \"2024-05-01T00:00:00Z\"}, \"milestones\":"
                        + " [{\"id\": \"r\", \"code\": \"reception\", \"dateMet\": \"" + received + "T00:00:00Z\"}]");
        assertThat(verdict instanceof Flag).isEqualTo(flagged);
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

    @Test
    void aReportOfAfterTheDayDoesNotFinishAWork() {
        String reports = progress("2023-01-01:40", "2023-02-01:100");
        assertThat(judge("OBR09", reports, DAY)).isInstanceOf(Flag.class);
        assertThat(judge("OBR09", reports, LocalDate.of(2023, 1, 15))).isInstanceOf(Verdict.Clear.class);
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
}
