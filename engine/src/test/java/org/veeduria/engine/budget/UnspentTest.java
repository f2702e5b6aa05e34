package org.veeduria.engine.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.veeduria.engine.budget.Unspent.Line;
import org.veeduria.engine.budget.Unspent.Rule;

class UnspentTest {
    private static final Rule RULE = new Rule(9, new BigDecimal("100000"), new BigDecimal("0.5"));

    @Test
    void aProjectFarBehindTheYearIsAskedAboutWhatIsLeftMostFirst() {
        List<Line> lines =
                List.of(line("1", "200000", "74999.99"), line("2", "900000", "0"), line("3", "200000", "75000"));
        assertThat(Unspent.of(lines, 9, RULE)).extracting(Line::code).containsExactly("2", "1");
        assertThat(Unspent.of(lines, 12, RULE)).extracting(Line::code).containsExactly("2", "1", "3");
    }

    @Test
    void earlyInTheYearNothingIsAsked() {
        assertThat(Unspent.of(List.of(line("1", "900000", "0")), 8, RULE)).isEmpty();
    }

    @Test
    void smallBudgetsAreLeftOut() {
        assertThat(Unspent.of(List.of(line("1", "99999.99", "0")), 12, RULE)).isEmpty();
    }

    private static Line line(String code, String pim, String accrued) {
        return new Line(code, "", new BigDecimal(pim), new BigDecimal(accrued));
    }
}
