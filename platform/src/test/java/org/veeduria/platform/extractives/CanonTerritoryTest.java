package org.veeduria.platform.extractives;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.veeduria.engine.canon.CanonDistribution;
import org.veeduria.engine.canon.CanonKind;
import org.veeduria.engine.canon.CanonLaw;
import org.veeduria.engine.canon.Distribution;
import org.veeduria.engine.canon.Municipality;
import org.veeduria.engine.canon.Producer;
import org.veeduria.engine.canon.Share;
import org.veeduria.engine.canon.University;
import org.veeduria.engine.law.ShippedLaw;
import org.veeduria.platform.places.Places;

class CanonTerritoryTest {
    private final CanonTerritory peru = CanonTerritory.ofGazetteer(Places.withoutDatabase());

    @Test
    void everyDistrictHasOneMunicipalityAndTheSeatOfAProvinceTheProvincialOne() {
        assertThat(peru.territory().municipalities()).hasSize(1892);
        assertThat(peru.territory().municipalities())
                .filteredOn(one -> one.ubigeo().equals("170301"))
                .extracting(Municipality::name)
                .containsExactly("Municipalidad Provincial de Tahuamanu");
        assertThat(peru.withoutPopulation()).containsExactly("150144");
        assertThat(peru.territory().municipalities())
                .filteredOn(one -> one.weight().signum() == 0)
                .extracting(Municipality::ubigeo)
                .containsExactly("150144");
    }

    @Test
    void everyRegionHasAPublicUniversity() {
        assertThat(University.ofPeru())
                .extracting(University::department)
                .contains(Places.withoutDatabase().children(org.veeduria.platform.places.Ubigeo.PERU).stream()
                        .map(region -> region.ubigeo().code())
                        .toArray(String[]::new));
    }

    /** Every district a producer: the hardest split there is, all municipalities in every circle. */
    @Test
    void allMunicipalitiesOfTheCountryAreSplitInUnderASecond() {
        List<Producer> everywhere = peru.territory().municipalities().stream()
                .filter(one -> one.weight().signum() > 0)
                .map(one -> new Producer(one.ubigeo(), BigDecimal.ONE))
                .toList();
        CanonLaw law = new CanonLaw(ShippedLaw.peru());
        BigDecimal total = new BigDecimal("7839102334.17");
        Duration best = Duration.ofDays(1);
        for (int round = 0; round < 5; round++) {
            Instant start = Instant.now();
            Distribution canon = CanonDistribution.of(
                    law.scheme(CanonKind.MINING, LocalDate.of(2024, 6, 30), everywhere),
                    peru.territory(),
                    everywhere,
                    total);
            Duration took = Duration.between(start, Instant.now());
            best = took.compareTo(best) < 0 ? took : best;
            assertThat(canon.byMunicipality()).hasSize(1892);
            assertThat(canon.shares().stream().map(Share::amount).reduce(BigDecimal.ZERO, BigDecimal::add))
                    .isEqualTo(total);
            System.out.printf(
                    "canon of %d producers to %d shares: %d ms%n",
                    everywhere.size(), canon.shares().size(), took.toMillis());
        }
        assertThat(best).isLessThan(Duration.ofSeconds(1));
    }
}
