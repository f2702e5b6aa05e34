package org.veeduria.engine.budget;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.veeduria.engine.budget.Similar.Group;
import org.veeduria.engine.budget.Similar.Municipality;
import org.veeduria.engine.budget.Similar.Rule;

class SimilarTest {
    private static final Rule RULE = new Rule(BigDecimal.TWO, BigDecimal.TEN, 2, 3);
    private static final Municipality ONE = district("170302", 10_000, "20");

    @Test
    void thoseOfItsRegionAreEnoughWhereThereAreEnough() {
        Group group = Similar.of(
                ONE,
                List.of(
                        ONE,
                        district("170303", 20_000, "30"),
                        district("170104", 5_000, "10"),
                        district("080102", 10_000, "20")),
                RULE);
        assertThat(group.regional()).isTrue();
        assertThat(group.members()).extracting(Municipality::ubigeo).containsExactly("170104", "170303");
    }

    @Test
    void elseTheWholeCountryIsLookedAtTheNearestInPopulationFirst() {
        Group group = Similar.of(
                ONE,
                List.of(
                        district("170303", 20_000, "30"),
                        district("080102", 10_001, "20"),
                        district("080103", 9_000, "20"),
                        district("080104", 19_000, "20")),
                RULE);
        assertThat(group.regional()).isFalse();
        assertThat(group.members()).extracting(Municipality::ubigeo).containsExactly("080102", "080103", "080104");
    }

    @Test
    void anotherKindSizeOrPovertyIsNotAlike() {
        Group group = Similar.of(
                ONE,
                List.of(
                        new Municipality("170301", true, 10_000, new BigDecimal("20")),
                        district("170303", 20_001, "20"),
                        district("170304", 4_999, "20"),
                        district("170305", 10_000, "30.1")),
                RULE);
        assertThat(group.members()).isEmpty();
    }

    private static Municipality district(String ubigeo, int population, String poverty) {
        return new Municipality(ubigeo, false, population, new BigDecimal(poverty));
    }
}
