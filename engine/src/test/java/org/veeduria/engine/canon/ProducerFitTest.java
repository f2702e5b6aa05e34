package org.veeduria.engine.canon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.veeduria.engine.law.ShippedLaw;

class ProducerFitTest {
    private static final CanonLaw LAW = new CanonLaw(ShippedLaw.peru());

    @Test
    void theDistrictThatProducedIsFoundFromWhatEveryoneReceived() {
        Territory territory = territory(new Random(7));
        ProducerFit fit = fit(territory, "080303");
        assertThat(fit.producers()).extracting(Producer::ubigeo).containsExactly("080303");
        assertThat(fit.explained()).isCloseTo(1, within(1e-6));
        assertThat(fit.byIndex().get("080303")).isLessThan(fit.received().get("080303"));
    }

    static Stream<Long> seeds() {
        return new Random().longs(10).boxed();
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void twoOrThreeProducersAreFoundWithTheirParts(long seed) {
        Territory territory = territory(new Random(seed));
        ProducerFit two = fit(territory, "080102:0.7,080405:0.3");
        assertThat(two.explained()).isGreaterThan(0.98);
        assertThat(two.producers()).extracting(Producer::ubigeo).contains("080102", "080405");
        ProducerFit three = fit(territory, "080102:0.5,080405:0.3,080203:0.2");
        assertThat(three.explained()).isGreaterThan(0.98);
        assertThat(three.producers()).extracting(Producer::ubigeo).contains("080102");
    }

    private static ProducerFit fit(Territory territory, String producers) {
        List<Producer> real = Producer.parse(producers);
        Scheme scheme = LAW.scheme(CanonKind.MINING, LocalDate.of(2011, 7, 1), real);
        Map<String, BigDecimal> transferred = CanonDistribution.of(
                        scheme, territory, real, new BigDecimal("160000000.00"))
                .byMunicipality();
        return ProducerFit.of(scheme, territory, transferred);
    }

    private static Territory territory(Random random) {
        List<Municipality> all = new ArrayList<>();
        for (int province = 1; province <= 5; province++) {
            for (int district = 1; district <= 6; district++) {
                String ubigeo = "08%02d%02d".formatted(province, district);
                all.add(new Municipality(ubigeo, ubigeo, new BigDecimal(random.nextInt(1000, 60000))));
            }
        }
        return new Territory(all, Map.of(), University.ofPeru());
    }
}
