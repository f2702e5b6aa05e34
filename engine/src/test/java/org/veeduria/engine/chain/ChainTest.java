package org.veeduria.engine.chain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ChainTest {
    private static final int ROUNDS = 2_000;

    @Test
    void moneyIsFollowedFromTheTransferToTheWork() {
        Chain chain = Chain.of(figures("100", "80", "200", "60", "150", "90", "70", "50"));
        assertThat(chain.flows())
                .containsExactly(
                        flow(Part.CANON, Part.CANON_BUDGET, "80"),
                        flow(Part.CANON, Part.NOT_BUDGETED, "20"),
                        flow(Part.CANON_BUDGET, Part.ACCRUED, "60"),
                        flow(Part.CANON_BUDGET, Part.UNSPENT, "20"),
                        flow(Part.OTHER_BUDGET, Part.ACCRUED, "90"),
                        flow(Part.OTHER_BUDGET, Part.UNSPENT, "30"),
                        flow(Part.ACCRUED, Part.WORKS_CONTRACTS, "70"),
                        flow(Part.ACCRUED, Part.OTHER_CONTRACTS, "20"),
                        flow(Part.ACCRUED, Part.UNCONTRACTED, "60"),
                        flow(Part.WORKS_CONTRACTS, Part.WORKS, "50"),
                        flow(Part.WORKS_CONTRACTS, Part.WORKS_UNFOUND, "20"));
        assertThat(kinds(chain))
                .containsExactly(
                        Remark.Kind.NOT_BUDGETED,
                        Remark.Kind.UNSPENT,
                        Remark.Kind.UNCONTRACTED,
                        Remark.Kind.WORKS_UNFOUND);
    }

    @Test
    void goodsBoughtForAKnownWorkReachItToo() {
        Chain chain = Chain.of(figures(null, null, null, null, null, "100", "30", "10", "25"));
        assertThat(chain.flows())
                .containsExactly(
                        flow(Part.WORKS_CONTRACTS, Part.WORKS, "10"),
                        flow(Part.OTHER_CONTRACTS, Part.WORKS_SUPPLIES, "25"),
                        flow(Part.WORKS_CONTRACTS, Part.WORKS_UNFOUND, "20"));
        assertThat(chain.total(Stage.WORKS)).isEqualByComparingTo("55");
    }

    @Test
    void whatNobodyPublishedIsSaidAndNotGuessed() {
        Chain chain = Chain.of(figures("40", null, null, null, null, "70", "70", "0"));
        assertThat(kinds(chain))
                .containsExactly(Remark.Kind.BUDGET_UNKNOWN, Remark.Kind.SPENDING_UNKNOWN, Remark.Kind.WORKS_UNFOUND);
        assertThat(chain.flows()).containsExactly(flow(Part.WORKS_CONTRACTS, Part.WORKS_UNFOUND, "70"));
    }

    @Test
    void withoutAnyWorkKnownNoContractIsSaidToLackIts() {
        Chain chain = Chain.of(figures(null, null, null, null, null, "70", "70", null));
        assertThat(kinds(chain)).contains(Remark.Kind.WORKS_UNKNOWN).doesNotContain(Remark.Kind.WORKS_UNFOUND);
        assertThat(chain.flows()).isEmpty();
    }

    @Test
    void moreBudgetThanTransferComesFromFormerYears() {
        Chain chain = Chain.of(figures("10", "30", "30", "30", "30", null, null, null));
        assertThat(chain.remarks()).contains(new Remark(Remark.Kind.CARRIED_OVER, Optional.of(amount("20"))));
    }

    @Test
    void contractsLargerThanTheYearsSpendingArePaidInOtherYears() {
        Chain chain = Chain.of(figures(null, null, "100", null, "100", "300", "200", "0"));
        assertThat(chain.remarks()).contains(new Remark(Remark.Kind.PAID_LATER, Optional.of(amount("200"))));
        assertThat(chain.flows()).contains(flow(Part.ACCRUED, Part.WORKS_CONTRACTS, "66.67"));
        assertThat(chain.flows()).contains(flow(Part.ACCRUED, Part.OTHER_CONTRACTS, "33.33"));
    }

    @Test
    void aBudgetWithoutSourcesIsShownWhole() {
        Chain chain = Chain.of(figures("10", null, "100", null, "90", null, null, null));
        assertThat(kinds(chain)).contains(Remark.Kind.SOURCES_UNKNOWN);
        assertThat(chain.parts()).containsEntry(Part.OTHER_BUDGET, amount("100"));
    }

    @Test
    void aPartLargerThanItsWholeIsRefused() {
        assertThatThrownBy(() -> figures(null, "2", "1", null, null, null, null, null))
                .hasMessageContaining("canonBudget (2) is a part of budget (1)");
    }

    @Test
    void nothingIsLostOrMade() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < ROUNDS; round++) {
            Chain chain = Chain.of(anything(random));
            for (Part part : chain.parts().keySet()) {
                BigDecimal whole = chain.parts().getOrDefault(part, BigDecimal.ZERO);
                assertThat(sum(chain, Flow::from, part))
                        .as("out of %s, seed %d", part, seed)
                        .isLessThanOrEqualTo(whole);
                assertThat(sum(chain, Flow::to, part))
                        .as("into %s, seed %d", part, seed)
                        .isLessThanOrEqualTo(whole);
                if (part.gap()) {
                    assertThat(sum(chain, Flow::to, part)).as("seed %d", seed).isEqualByComparingTo(whole);
                }
            }
            assertThat(River.of(chain).rows()).as("seed %d", seed).allSatisfy(row -> {
                River.Bar last = row.bars().getLast();
                assertThat(last.left() + last.width()).isLessThanOrEqualTo(1000.0001);
            });
        }
    }

    private static BigDecimal sum(Chain chain, Function<Flow, Part> end, Part part) {
        return chain.flows().stream()
                .filter(flow -> end.apply(flow) == part)
                .map(Flow::amount)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static Figures anything(Random random) {
        Optional<BigDecimal> budget = some(random, 1_000_000);
        Optional<BigDecimal> accrued = some(random, 1_000_000);
        Optional<BigDecimal> contracted = some(random, 1_000_000);
        Optional<BigDecimal> works = part(random, contracted);
        return new Figures(
                some(random, 1_000_000),
                part(random, budget),
                budget,
                part(random, accrued),
                accrued,
                contracted,
                works,
                part(random, works),
                part(random, contracted));
    }

    private static Optional<BigDecimal> some(Random random, int most) {
        return random.nextInt(4) == 0 ? Optional.empty() : Optional.of(BigDecimal.valueOf(random.nextInt(most + 1), 2));
    }

    private static Optional<BigDecimal> part(Random random, Optional<BigDecimal> whole) {
        return whole.flatMap(all -> some(random, all.movePointRight(2).intValueExact()));
    }

    private static List<Remark.Kind> kinds(Chain chain) {
        return chain.remarks().stream().map(Remark::kind).toList();
    }

    private static Flow flow(Part from, Part to, String amount) {
        return new Flow(from, to, amount(amount));
    }

    private static Figures figures(@Nullable String... amounts) {
        List<Optional<BigDecimal>> all = Stream.of(amounts)
                .map(text -> Optional.ofNullable(text).map(BigDecimal::new))
                .toList();
        return new Figures(
                all.get(0),
                all.get(1),
                all.get(2),
                all.get(3),
                all.get(4),
                all.get(5),
                all.get(6),
                all.get(7),
                all.size() > 8 ? all.get(8) : Optional.empty());
    }

    private static BigDecimal amount(String text) {
        return new BigDecimal(text);
    }
}
