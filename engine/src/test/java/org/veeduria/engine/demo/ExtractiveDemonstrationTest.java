package org.veeduria.engine.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.veeduria.engine.eiti.Declaration;
import org.veeduria.engine.eiti.Flow;
import org.veeduria.engine.reconcile.Line;
import org.veeduria.engine.reconcile.Reconciliation;
import org.veeduria.engine.reconcile.Reported;
import org.veeduria.engine.reconcile.RevenueStream;
import org.veeduria.engine.reconcile.Terms;
import org.veeduria.engine.reconcile.Verdict;

class ExtractiveDemonstrationTest {
    @Test
    void itShowsEveryKindOfDifference() {
        List<Reported> rows = new ArrayList<>();
        for (Declaration declaration : ExtractiveDemonstration.declarations()) {
            for (Flow flow : declaration.flows()) {
                rows.add(new Reported(
                        rows.size(),
                        flow.side(),
                        RevenueStream.slug(flow.company()),
                        flow.stream(),
                        flow.project(),
                        flow.period(),
                        flow.amount(),
                        flow.currency()));
            }
        }
        Terms terms = new Terms(
                BigDecimal.ZERO,
                new BigDecimal("0.001"),
                BigDecimal.ZERO,
                Map.of("USD/PEN/2025", new BigDecimal("3.70")));
        Reconciliation done = Reconciliation.of(rows, terms);
        assertThat(done.lines())
                .extracting(Line::verdict)
                .contains(
                        Verdict.AGREES,
                        Verdict.TIMING,
                        Verdict.CLASSIFICATION,
                        Verdict.CURRENCY,
                        Verdict.COMPANY_MISSING,
                        Verdict.UNEXPLAINED);
        assertThat(done.open()).extracting(Line::verdict).containsExactly(Verdict.UNEXPLAINED, Verdict.COMPANY_MISSING);
    }

    @Test
    void theAgreementHasDoneOpenAndOverdueCommitmentsAndNamesNobody() {
        var agreement = ExtractiveDemonstration.agreement();
        var progress = agreement.progress(LocalDate.of(2026, 11, 25));
        assertThat(progress.done()).isEqualTo(2);
        assertThat(progress.overdue()).isEqualTo(2);
        assertThat(agreement.committee()).allMatch(member -> member.person().isEmpty());
    }
}
