package org.veeduria.engine.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ReconciliationTest {
    private static final Terms EXACT = Terms.of(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

    private final List<Reported> rows = new ArrayList<>();

    @Test
    void bothSpellingsOfAGfsCodeAreOneStream() {
        paid("acme", "1112-E1", "Impuesto a la Renta", 2024, "100.00");
        received("acme", "1112E1", "IMPUESTO A LA RENTA", 2024, "100");
        assertThat(verdicts()).containsExactly(Verdict.AGREES);
    }

    @Test
    void theNoteOfAConversionIsNoPartOfTheStream() {
        RevenueStream stream = new RevenueStream("1415-E1", "Regalías Petroleras - converted from USD");
        assertThat(stream.isConverted()).isTrue();
        assertThat(stream.key()).isEqualTo(new RevenueStream("1415E1", "Regalias petroleras").key());
    }

    @Test
    void aDifferenceWithinToleranceAgreesAndJustBeyondItDoesNot() {
        paid("acme", "1415E1", "Regalías", 2024, "1000");
        received("acme", "1415E1", "Regalías", 2024, "1001");
        assertThat(Reconciliation.of(rows, Terms.of(BigDecimal.ZERO, new BigDecimal("0.001"), BigDecimal.ZERO))
                        .lines())
                .extracting(Line::verdict)
                .containsExactly(Verdict.AGREES);
        assertThat(Reconciliation.of(rows, Terms.of(BigDecimal.ZERO, new BigDecimal("0.0009"), BigDecimal.ZERO))
                        .open())
                .extracting(Line::verdict)
                .containsExactly(Verdict.UNEXPLAINED);
    }

    @Test
    void amountsBelowMaterialityAreNotLookedInto() {
        paid("acme", "1415E1", "Regalías", 2024, "90");
        received("acme", "1415E1", "Regalías", 2024, "10");
        assertThat(Reconciliation.of(rows, Terms.of(new BigDecimal("91"), BigDecimal.ZERO, BigDecimal.ZERO))
                        .lines())
                .extracting(Line::verdict)
                .containsExactly(Verdict.IMMATERIAL);
    }

    @Test
    void aPaymentOfDecemberReceivedInJanuaryIsTimingAndNamesBothPeriods() {
        paid("acme", "1415E1", "Regalías", 2023, "150");
        received("acme", "1415E1", "Regalías", 2023, "100");
        paid("acme", "1415E1", "Regalías", 2024, "100");
        received("acme", "1415E1", "Regalías", 2024, "150");
        List<Line> lines = Reconciliation.of(rows, EXACT).lines();
        assertThat(lines).extracting(Line::verdict).containsExactly(Verdict.TIMING, Verdict.TIMING);
        assertThat(lines.getFirst().partners()).containsExactly(lines.getLast().key());
        assertThat(lines.getFirst().companyRows()).containsExactly(1L);
        assertThat(lines.getFirst().governmentRows()).containsExactly(2L);
    }

    @Test
    void whatTheStateTakesBackAYearLaterIsNoTimingWhereNoCompanySpeaks() {
        received("acme", "", "Rents", 2018, "150");
        received("acme", "", "Rents", 2019, "-150");
        received("acme", "", "Bonus", 2019, "150");
        assertThat(verdicts()).containsOnly(Verdict.SCOPE);
    }

    @Test
    void periodsThatDoNotTouchExplainNothing() {
        paid("acme", "1415E1", "Regalías", 2022, "150");
        received("acme", "1415E1", "Regalías", 2022, "100");
        paid("acme", "1415E1", "Regalías", 2024, "100");
        received("acme", "1415E1", "Regalías", 2024, "150");
        assertThat(verdicts()).containsOnly(Verdict.UNEXPLAINED);
        assertThat(new ReportingPeriod(2023, 12).isNextTo(new ReportingPeriod(2024, 1)))
                .isTrue();
        assertThat(new ReportingPeriod(2023, 0).isNextTo(new ReportingPeriod(2024, 1)))
                .isFalse();
    }

    @Test
    void theSameMoneyUnderAnotherStreamIsClassification() {
        paid("acme", "1415E1", "Regalías mineras", 2024, "70");
        received("acme", "1112E2", "Gravamen", 2024, "70");
        assertThat(verdicts()).containsExactly(Verdict.CLASSIFICATION, Verdict.CLASSIFICATION);
    }

    @Test
    void oneSumAgainstItsProjectsIsClassification() {
        paid("acme", "1415E1", "Regalías", "Norte", "60");
        paid("acme", "1415E1", "Regalías", "Sur", "40");
        received("acme", "1415E1", "Regalías", 2024, "100");
        List<Line> lines = Reconciliation.of(rows, EXACT).lines();
        assertThat(lines).hasSize(3).allSatisfy(line -> {
            assertThat(line.verdict()).isEqualTo(Verdict.CLASSIFICATION);
            assertThat(line.partners()).hasSize(2);
        });
    }

    @Test
    void twoCurrenciesAreNeverAddedAndOnlyARateExplainsThem() {
        rows.add(row(Side.COMPANY, "acme", new RevenueStream("1415E1", "Regalías"), "", 2024, "100", "USD"));
        rows.add(row(Side.GOVERNMENT, "acme", new RevenueStream("1415E1", "Regalías"), "", 2024, "375", "PEN"));

        Reconciliation without = Reconciliation.of(rows, EXACT);
        assertThat(without.open()).extracting(Line::verdict).containsExactly(Verdict.CURRENCY, Verdict.CURRENCY);
        assertThat(without.coverage()).extracting(Coverage::currency).containsExactly("PEN", "USD");
        assertThat(without.coverage().getFirst().company()).isZero();

        Terms rate = new Terms(
                BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, Map.of("USD/PEN/2024", new BigDecimal("3.75")));
        Reconciliation with = Reconciliation.of(rows, rate);
        assertThat(with.open()).isEmpty();
        assertThat(with.lines().getLast().converted()).isEqualByComparingTo("375");
    }

    @Test
    void aRateThatDoesNotMakeThemAgreeExplainsNothing() {
        rows.add(row(Side.COMPANY, "acme", new RevenueStream("1415E1", "Regalías"), "", 2024, "100", "USD"));
        rows.add(row(Side.GOVERNMENT, "acme", new RevenueStream("1415E1", "Regalías"), "", 2024, "400", "PEN"));
        Terms rate = new Terms(
                BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, Map.of("USD/PEN/2024", new BigDecimal("3.75")));
        assertThat(Reconciliation.of(rows, rate).open()).hasSize(2);
    }

    @Test
    void whatTheOtherSideCoversForNobodyIsScopeAndWhatItCoversForOthersIsMissing() {
        paid("acme", "1415E1", "Regalías", 2024, "70");
        received("acme", "1415E1", "Regalías", 2024, "70");
        received("beta", "1415E1", "Regalías", 2024, "30");
        paid("gamma", "1415E1", "Regalías", 2024, "20");
        received("acme", "114521E", "Derecho de vigencia", 2024, "5");
        assertThat(verdicts())
                .containsExactly(Verdict.SCOPE, Verdict.AGREES, Verdict.COMPANY_MISSING, Verdict.GOVERNMENT_MISSING);
    }

    @Test
    void aRefundThatOnlyTheStateReportsIsMissingAtTheCompany() {
        paid("acme", "", "Surface rental", 2019, "112024");
        received("acme", "", "Surface rental", 2019, "112024");
        received("acme", "", "Surface rental", 2019, "-104077");
        assertThat(verdicts()).containsExactly(Verdict.COMPANY_MISSING);
    }

    @Test
    void coverageSaysHowMuchOfTheReceiptsHasACompanysFigureBesideIt() {
        paid("acme", "1415E1", "Regalías", 2024, "70");
        received("acme", "1415E1", "Regalías", 2024, "75");
        received("beta", "1415E1", "Regalías", 2024, "25");
        Coverage coverage = Reconciliation.of(rows, EXACT).coverage().getFirst();
        assertThat(coverage.share()).isEqualTo(0.75);
        assertThat(coverage.companies()).isEqualTo(2);
        assertThat(coverage.companiesOnBoth()).isEqualTo(1);
        assertThat(coverage.unexplained()).isEqualByComparingTo("30");
        assertThat(coverage.differenceShare()).isEqualTo(-0.3);
    }

    @Test
    void everyRowStandsInExactlyOneLineAndTheOrderOfRowsChangesNothing() {
        long seed = 20261125;
        Random random = new Random(seed);
        for (int i = 0; i < 400; i++) {
            rows.add(row(
                    random.nextBoolean() ? Side.COMPANY : Side.GOVERNMENT,
                    "c" + random.nextInt(4),
                    new RevenueStream("", "s" + random.nextInt(3)),
                    random.nextInt(3) == 0 ? "p" : "",
                    2020 + random.nextInt(3),
                    "" + (random.nextInt(5) - 1) * 10,
                    random.nextInt(5) == 0 ? "PEN" : "USD"));
        }
        Terms terms = Terms.of(BigDecimal.TEN, new BigDecimal("0.01"), BigDecimal.ZERO);
        Reconciliation once = Reconciliation.of(rows, terms);
        List<Long> ids = new ArrayList<>();
        once.lines().forEach(line -> {
            ids.addAll(line.companyRows());
            ids.addAll(line.governmentRows());
        });
        assertThat(ids).as("seed %s", seed).hasSize(400).doesNotHaveDuplicates();

        Collections.shuffle(rows, random);
        assertThat(Reconciliation.of(rows, terms).lines())
                .as("seed %s", seed)
                .extracting(Line::key, Line::verdict)
                .isEqualTo(once.lines().stream()
                        .map(line -> org.assertj.core.groups.Tuple.tuple(line.key(), line.verdict()))
                        .toList());
    }

    private List<Verdict> verdicts() {
        return Reconciliation.of(rows, EXACT).lines().stream()
                .map(Line::verdict)
                .toList();
    }

    private void paid(String company, String code, String name, int year, String amount) {
        rows.add(row(Side.COMPANY, company, new RevenueStream(code, name), "", year, amount, "USD"));
    }

    private void paid(String company, String code, String name, String project, String amount) {
        rows.add(row(Side.COMPANY, company, new RevenueStream(code, name), project, 2024, amount, "USD"));
    }

    private void received(String company, String code, String name, int year, String amount) {
        rows.add(row(Side.GOVERNMENT, company, new RevenueStream(code, name), "", year, amount, "USD"));
    }

    private Reported row(
            Side side, String company, RevenueStream stream, String project, int year, String amount, String currency) {
        return new Reported(
                rows.size() + 1L,
                side,
                company,
                stream,
                project,
                ReportingPeriod.of(year),
                new BigDecimal(amount),
                currency);
    }
}
