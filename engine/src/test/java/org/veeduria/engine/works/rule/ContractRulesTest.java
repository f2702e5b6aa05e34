package org.veeduria.engine.works.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.veeduria.engine.works.rule.Judged.LIMITS;
import static org.veeduria.engine.works.rule.Judged.contract;
import static org.veeduria.engine.works.rule.Judged.flag;
import static org.veeduria.engine.works.rule.Judged.judge;
import static org.veeduria.engine.works.rule.Judged.progress;
import static org.veeduria.engine.works.rule.Judged.work;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.veeduria.engine.works.Work;
import org.veeduria.engine.works.read.WorkReader;
import org.veeduria.engine.works.rule.Verdict.Flag;
import org.veeduria.engine.works.rule.Verdict.Unknown;
import tools.jackson.databind.json.JsonMapper;

/** A work's contracts: their additions, terms, payments and supervision, one sentence for each question. */
class ContractRulesTest {
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
}
