package org.veeduria.engine.eiti;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.veeduria.engine.reconcile.Line;
import org.veeduria.engine.reconcile.Reconciliation;
import org.veeduria.engine.reconcile.Reported;
import org.veeduria.engine.reconcile.Side;
import org.veeduria.engine.reconcile.Terms;
import org.veeduria.engine.reconcile.Verdict;

/** The published files, whole. */
@EnabledIfSystemProperty(named = "veeduria.shared", matches = ".+")
class RealFlowsTest {
    private static final Terms EXACT = Terms.of(BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO);

    @Test
    void perusCompaniesAndStateDifferByAtMostZeroPointOneZeroSixPerCentInEveryYear() {
        List<Flow> flows =
                ReadFlows.real(new NrgiSeries(), "nrgi_eiti_peru_2004_2012.csv").flows();
        Map<Integer, BigDecimal> paid = totals(flows, Side.COMPANY);
        Map<Integer, BigDecimal> received = totals(flows, Side.GOVERNMENT);
        assertThat(paid.keySet()).containsExactly(2004, 2005, 2006, 2007, 2008, 2009, 2010, 2011, 2012);
        assertThat(received.keySet()).isEqualTo(paid.keySet());
        received.forEach((year, amount) -> assertThat(share(paid.get(year), amount))
                .as("%s", year)
                .isLessThanOrEqualTo(new BigDecimal("0.00106")));
        assertThat(share(paid.get(2004), received.get(2004))).isGreaterThan(new BigDecimal("0.00105"));
    }

    @Test
    void eitiAndNrgiAgreeFrom2008To2012AndDifferFrom2004To2007() {
        Map<Integer, BigDecimal> eiti = totals(
                ReadFlows.real(new EitiRevenues(), "eiti_api_peru_government_revenues_2004_2016.csv")
                        .flows(),
                Side.GOVERNMENT);
        Map<Integer, BigDecimal> nrgi = totals(
                ReadFlows.real(new NrgiSeries(), "nrgi_eiti_peru_2004_2012.csv").flows(), Side.GOVERNMENT);
        BigDecimal same = new BigDecimal("0.0001");
        for (int year = 2004; year <= 2012; year++) {
            boolean agree = share(eiti.get(year), nrgi.get(year)).compareTo(same) <= 0;
            assertThat(agree).as("%s", year).isEqualTo(year >= 2008);
        }
    }

    @Test
    void everyRowOfPerusRevenuesIsReadAndBothSpellingsOfACodeMeet() {
        ReadFlows read = ReadFlows.real(new EitiRevenues(), "eiti_api_peru_government_revenues_2004_2016.csv");
        assertThat(read.problems()).isEmpty();
        assertThat(read.flows()).hasSize(82);
        assertThat(read.flows())
                .extracting(flow -> flow.stream().code())
                .doesNotContain("1112-E1")
                .contains("1112E1");
    }

    @Test
    void theDutchFileHas1958RowsWithBothSidesAndTwoOfThemDiffer() {
        ReadFlows read = ReadFlows.real(new DutchPayments(), "nl_eiti_payments.json.gz");
        assertThat(read.problems()).isEmpty();
        Map<String, List<Flow>> rows = read.flows().stream()
                .collect(Collectors.groupingBy(flow -> flow.place().pointer().replaceAll("/payments.*", "")));
        assertThat(rows).hasSize(2627);
        List<List<Flow>> both =
                rows.values().stream().filter(row -> row.size() == 2).toList();
        assertThat(both).hasSize(1958);
        assertThat(both.stream()
                        .filter(row ->
                                row.getFirst().amount().compareTo(row.getLast().amount()) != 0)
                        .map(row -> row.getFirst().project()))
                .containsExactlyInAnyOrder("D15", "Q13b");
    }

    @Test
    void theDutchRowsReconcileAndTwoStayUnexplained() {
        List<Flow> flows = ReadFlows.real(new DutchPayments(), "nl_eiti_payments.json.gz").flows().stream()
                .filter(flow -> flow.level() != Level.TOTAL)
                .toList();
        Reconciliation done = Reconciliation.of(reported(flows), EXACT);
        assertThat(done.lines())
                .filteredOn(line -> line.verdict() == Verdict.UNEXPLAINED)
                .extracting(Line::project)
                .containsExactlyInAnyOrder("D15", "Q13b");
        assertThat(done.lines())
                .filteredOn(line -> line.key().period().year() == 2021
                        && line.key().stream().endsWith("surface-rental"))
                .isNotEmpty()
                .allMatch(line -> line.verdict() == Verdict.SCOPE, "companies reported no surface rental in 2021");
    }

    @Test
    void theStateCompanysMillionsBecomeEuros() {
        assertThat(ReadFlows.real(new DutchPayments(), "nl_eiti_payments.json.gz")
                        .flows())
                .filteredOn(flow -> flow.period().year() == 2019
                        && flow.stream().name().equals("dividends")
                        && flow.side() == Side.GOVERNMENT)
                .hasSize(2)
                .allSatisfy(flow -> assertThat(flow.amount()).isEqualByComparingTo("141820000"));
    }

    @Test
    void theUsTablesAreReadToTheCentAndOnlyTheStateSpeaks() {
        ReadFlows byCompany =
                ReadFlows.real(OnrrTables.BY_COMPANY, "us_onrr/federal_revenue_by_company_CY2013-CY2019.csv");
        assertThat(byCompany.problems()).isEmpty();
        assertThat(byCompany.flows()).hasSize(16_997);
        ReadFlows byMonth = ReadFlows.real(OnrrTables.BY_MONTH, "us_onrr/monthly_revenue.csv");
        assertThat(byMonth.flows().size() + byMonth.problems().size()).isEqualTo(7_925);
        assertThat(byMonth.problems()).as("%s", byMonth.problems()).hasSize(2);
        ReadFlows disbursed = ReadFlows.real(OnrrTables.DISBURSED, "us_onrr/monthly_disbursements.csv");
        assertThat(disbursed.problems()).isEmpty();
        assertThat(disbursed.flows()).hasSize(8_342);

        Reconciliation done = Reconciliation.of(reported(byCompany.flows()), EXACT);
        assertThat(done.lines()).allMatch(line -> line.verdict() == Verdict.SCOPE);
        assertThat(done.coverage().getFirst().share()).isZero();
    }

    private static List<Reported> reported(List<Flow> flows) {
        List<Reported> rows = new ArrayList<>();
        for (Flow flow : flows) {
            rows.add(new Reported(
                    rows.size(),
                    flow.side(),
                    flow.company(),
                    flow.stream(),
                    flow.project(),
                    flow.period(),
                    flow.amount(),
                    flow.currency()));
        }
        return rows;
    }

    private static Map<Integer, BigDecimal> totals(List<Flow> flows, Side side) {
        return flows.stream()
                .filter(flow -> flow.side() == side && flow.level() == Level.PAYMENT)
                .collect(Collectors.toMap(flow -> flow.period().year(), Flow::amount, BigDecimal::add, TreeMap::new));
    }

    private static BigDecimal share(BigDecimal one, BigDecimal other) {
        return one.subtract(other).abs().divide(other, MathContext.DECIMAL64);
    }
}
