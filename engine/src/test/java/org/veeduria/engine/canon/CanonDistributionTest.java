package org.veeduria.engine.canon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.veeduria.engine.canon.CanonException.Reason;
import org.veeduria.engine.law.ShippedLaw;

class CanonDistributionTest {
    private static final LocalDate DAY = LocalDate.of(2024, 6, 30);
    private static final CanonLaw LAW = new CanonLaw(ShippedLaw.peru());
    private static final BigDecimal MILLION = new BigDecimal("1000000.00");

    /** Madre de Dios with round weights: three municipalities of Tahuamanu, two of Tambopata. */
    private static final Territory MADRE_DE_DIOS =
            territory(Map.of("170101", "50", "170102", "20", "170301", "10", "170302", "15", "170303", "5"));

    @Test
    void eachTrancheGetsThePercentageOfTheLaw() {
        Distribution canon = canon(CanonKind.MINING, "170303");
        assertThat(byTranche(canon))
                .containsOnly(
                        Map.entry("producing-district", new BigDecimal("100000.00")),
                        Map.entry("province", new BigDecimal("250000.00")),
                        Map.entry("department", new BigDecimal("400000.00")),
                        Map.entry("regional-government", new BigDecimal("200000.00")),
                        Map.entry("universities", new BigDecimal("50000.00")));
    }

    @Test
    void theProducingDistrictAlsoSharesInItsProvinceAndItsDepartment() {
        Distribution canon = canon(CanonKind.MINING, "170303");
        assertThat(canon.of("170303"))
                .extracting(share -> share.tranche().name(), Share::amount, Share::recipients)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                Tranche.Name.PRODUCING_DISTRICT, new BigDecimal("100000.00"), 1),
                        org.assertj.core.groups.Tuple.tuple(Tranche.Name.PROVINCE, new BigDecimal("41666.67"), 3),
                        org.assertj.core.groups.Tuple.tuple(Tranche.Name.DEPARTMENT, new BigDecimal("20000.00"), 5));
    }

    @Test
    void theUniversityOfMadreDeDiosGetsAFifthOfTheRegionsQuarterUnderItsOwnArticle() {
        assertThat(canon(CanonKind.MINING, "170303").of("170000"))
                .extracting(
                        Share::recipient,
                        Share::amount,
                        share -> share.tranche().provision().article())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                "Gobierno Regional de prueba", new BigDecimal("200000.00"), "art. 5, numeral 5.2"),
                        org.assertj.core.groups.Tuple.tuple(
                                "Universidad Nacional Amazónica de Madre de Dios",
                                new BigDecimal("50000.00"),
                                "art. 6.2"));
    }

    @Test
    void theRoyaltyIsSplitByItsOwnLaw() {
        assertThat(byTranche(canon(CanonKind.MINING_ROYALTY, "170303")))
                .containsEntry("producing-district", new BigDecimal("200000.00"))
                .containsEntry("regional-government", new BigDecimal("150000.00"))
                .containsEntry("universities", new BigDecimal("50000.00"));
    }

    @Test
    void loretosPetroleumCanonChangedOnTheFirstDayOf2024() {
        Territory loreto = territory(Map.of("160101", "50", "160102", "20", "160301", "10", "160302", "15"));
        List<Producer> producer = Producer.parse("160302");
        Scheme before = LAW.scheme(CanonKind.PETROLEUM, LocalDate.of(2023, 12, 31), producer);
        Scheme after = LAW.scheme(CanonKind.PETROLEUM, LocalDate.of(2024, 1, 1), producer);
        assertThat(byTranche(CanonDistribution.of(before, loreto, producer, MILLION)))
                .containsEntry("regional-government", new BigDecimal("520000.00"))
                .containsEntry("municipalities", new BigDecimal("400000.00"))
                .containsEntry("amazon-institute", new BigDecimal("30000.00"));
        Distribution now = CanonDistribution.of(after, loreto, producer, MILLION);
        assertThat(byTranche(now)).containsEntry("technical-institutes", new BigDecimal("20000.00"));
        assertThat(now.shares().stream()
                        .filter(share -> share.tranche().name() == Tranche.Name.PROVINCE)
                        .map(Share::ubigeo))
                .as("the law of 2024 gives this tranche to the district municipalities alone")
                .containsExactly("160302");
    }

    @Test
    void theTwoUniversitiesOfPiuraGetEqualParts() {
        Territory piura = territory(Map.of("200101", "50", "200701", "20"));
        List<Producer> producer = Producer.parse("200701");
        Distribution canon =
                CanonDistribution.of(LAW.scheme(CanonKind.PETROLEUM, DAY, producer), piura, producer, MILLION);
        assertThat(canon.shares().stream()
                        .filter(share -> share.tranche().name().isUniversities())
                        .map(Share::amount))
                .containsExactly(new BigDecimal("25000.00"), new BigDecimal("25000.00"));
    }

    @Test
    void focamGoesToPipelineDistrictsProvincesAndTheOthersButNotToMetropolitanLima() {
        Territory territory =
                territory(Map.of("150101", "900", "150102", "90", "150501", "10", "150502", "20", "150503", "5"));
        List<Producer> pipeline = Producer.parse("150502");
        Distribution focam =
                CanonDistribution.of(LAW.scheme(CanonKind.FOCAM, DAY, pipeline), territory, pipeline, MILLION);
        assertThat(focam.shares().stream().map(Share::ubigeo)).doesNotContain("150101", "150102");
        assertThat(focam.of("150502")).extracting(Share::amount).containsExactly(new BigDecimal("150000.00"));
        assertThat(focam.of("150501")).extracting(Share::amount).containsExactly(new BigDecimal("300000.00"));
        assertThat(focam.of("150503")).extracting(Share::amount).containsExactly(new BigDecimal("150000.00"));
    }

    @Test
    void producersShareInProportionToTheirProduction() {
        List<Producer> producers = Producer.parse("170303:0.6,170102:0.4");
        Distribution canon =
                CanonDistribution.of(LAW.scheme(CanonKind.MINING, DAY, producers), MADRE_DE_DIOS, producers, MILLION);
        assertThat(canon.of("170303").getFirst().amount()).isEqualByComparingTo("60000");
        assertThat(canon.of("170102").getFirst().amount()).isEqualByComparingTo("40000");
        assertThat(canon.of("170101").getFirst().amount())
                .as("250,000 × 0.4 × 50/70")
                .isEqualByComparingTo("71428.57");
    }

    @Test
    void aWhatIfUsesOtherPercentagesAndSaysThatTheyAreNotTheLaw() {
        List<Producer> producer = Producer.parse("170303");
        Scheme scheme = LAW.scheme(
                CanonKind.MINING,
                DAY,
                producer,
                Map.of(
                        "producing-district", new BigDecimal(30),
                        "province", new BigDecimal(30),
                        "department", new BigDecimal(20),
                        "regional-government", new BigDecimal(20)));
        assertThat(scheme.lawful()).isFalse();
        assertThat(byTranche(CanonDistribution.of(scheme, MADRE_DE_DIOS, producer, MILLION)))
                .containsEntry("producing-district", new BigDecimal("300000.00"))
                .containsEntry("universities", new BigDecimal("40000.00"));
    }

    @Test
    void whatCannotBeSplitSaysWhy() {
        List<Producer> here = Producer.parse("170303");
        refused(Reason.NOT_IN_FORCE, () -> LAW.scheme(CanonKind.MINING, LocalDate.of(2003, 1, 1), here));
        refused(Reason.NO_PETROLEUM_LAW, () -> LAW.scheme(CanonKind.PETROLEUM, DAY, here));
        refused(Reason.OUTSIDE_FOCAM, () -> LAW.scheme(CanonKind.FOCAM, DAY, here));
        refused(Reason.SEVERAL_LAWS, () -> LAW.scheme(CanonKind.PETROLEUM, DAY, Producer.parse("160101,200101")));
        refused(Reason.BAD_PRODUCER, () -> Producer.parse("17303"));
        refused(Reason.BAD_PRODUCER, () -> Producer.parse("170303:mucho"));
        refused(Reason.BAD_PRODUCER, () -> Producer.parse("170303:0"));
        refused(Reason.PRODUCER_TWICE, () -> Producer.parse("170303,170303"));
        refused(
                Reason.UNKNOWN_TRANCHE,
                () -> LAW.scheme(CanonKind.MINING, DAY, here, Map.of("pipeline-districts", new BigDecimal(100))));
        refused(
                Reason.NOT_A_HUNDRED,
                () -> LAW.scheme(CanonKind.MINING, DAY, here, Map.of("province", new BigDecimal(99))));
        refused(Reason.UNKNOWN_DISTRICT, () -> canon(CanonKind.MINING, "170399"));
        Scheme mining = LAW.scheme(CanonKind.MINING, DAY, here);
        refused(Reason.BAD_TOTAL, () -> CanonDistribution.of(mining, MADRE_DE_DIOS, here, BigDecimal.ZERO));
        refused(Reason.BAD_TOTAL, () -> CanonDistribution.of(mining, MADRE_DE_DIOS, here, new BigDecimal("1.001")));
        refused(Reason.NO_INDEX, () -> CanonDistribution.of(mining, territory(Map.of("170303", "0")), here, MILLION));
    }

    @ParameterizedTest
    @EnumSource(
            value = CanonKind.class,
            names = {"PETROLEUM", "FOCAM"},
            mode = EnumSource.Mode.EXCLUDE)
    void everyKindOfTheWholeCountryHasASplitInForce(CanonKind kind) {
        assertThat(canon(kind, "170303").shares()).isNotEmpty();
    }

    static LongStream seeds() {
        return new Random().longs(40);
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theSharesSumExactlyWhateverTheTotalAndTheIndices(long seed) {
        Random random = new Random(seed);
        Territory territory = randomTerritory(random);
        List<Producer> producers = randomProducers(random, territory);
        BigDecimal total = new BigDecimal(random.nextLong(1, 100_000_000_000L)).movePointLeft(2);
        Scheme scheme = LAW.scheme(CanonKind.MINING, DAY, producers);
        Distribution canon = CanonDistribution.of(scheme, territory, producers, total);

        assertThat(sum(canon.shares().stream().map(Share::amount).toList())).isEqualByComparingTo(total);
        assertThat(sum(canon.shares().stream().map(Share::index).toList())).isEqualByComparingTo("1");
        for (Tranche tranche : scheme.tranches()) {
            BigDecimal exact = total.multiply(tranche.percent()).movePointLeft(2);
            assertThat(canon.of(tranche).subtract(exact).abs()).isLessThan(new BigDecimal("0.01"));
            assertThat(sum(canon.shares().stream()
                            .filter(share -> share.tranche().equals(tranche))
                            .map(Share::index)
                            .toList()))
                    .isEqualByComparingTo(tranche.percent().movePointLeft(2));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void whoHasTheLargerIndexNeverGetsLess(long seed) {
        Random random = new Random(seed);
        Territory territory = randomTerritory(random);
        List<Producer> one = randomProducers(random, territory).subList(0, 1);
        Distribution canon = CanonDistribution.of(
                LAW.scheme(CanonKind.MINING, DAY, one), territory, one, new BigDecimal("7654321.09"));
        Map<String, BigDecimal> weights = territory.municipalities().stream()
                .collect(Collectors.toMap(Municipality::ubigeo, Municipality::weight));
        List<Share> department = canon.shares().stream()
                .filter(share -> share.tranche().name() == Tranche.Name.DEPARTMENT)
                .sorted(java.util.Comparator.comparing(share -> weights.get(share.ubigeo())))
                .toList();
        for (int i = 1; i < department.size(); i++) {
            if (weights.get(department.get(i).ubigeo())
                            .compareTo(weights.get(department.get(i - 1).ubigeo()))
                    > 0) {
                assertThat(department.get(i).amount())
                        .isGreaterThanOrEqualTo(department.get(i - 1).amount());
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @MethodSource("seeds")
    void theOrderInWhichThingsComeChangesNothing(long seed) {
        Random random = new Random(seed);
        Territory territory = randomTerritory(random);
        List<Producer> producers = new ArrayList<>(randomProducers(random, territory));
        Scheme scheme = LAW.scheme(CanonKind.MINING, DAY, producers);
        List<Share> shares =
                CanonDistribution.of(scheme, territory, producers, MILLION).shares();
        List<Municipality> shuffled = new ArrayList<>(territory.municipalities());
        Collections.shuffle(shuffled, random);
        Collections.shuffle(producers, random);
        Territory other = new Territory(shuffled, Map.of(), University.ofPeru());
        assertThat(CanonDistribution.of(scheme, other, producers, MILLION).shares())
                .isEqualTo(shares);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 99})
    void aHandfulOfCentimosIsStillSplitWhole(int centimos) {
        List<Producer> producer = Producer.parse("170303");
        BigDecimal total = new BigDecimal(centimos).movePointLeft(2);
        Distribution canon =
                CanonDistribution.of(LAW.scheme(CanonKind.MINING, DAY, producer), MADRE_DE_DIOS, producer, total);
        assertThat(sum(canon.shares().stream().map(Share::amount).toList())).isEqualByComparingTo(total);
    }

    private static void refused(Reason reason, org.assertj.core.api.ThrowableAssert.ThrowingCallable asked) {
        assertThatThrownBy(asked)
                .isInstanceOfSatisfying(
                        CanonException.class,
                        refusal -> assertThat(refusal.reason()).isEqualTo(reason));
    }

    private static Distribution canon(CanonKind kind, String producer) {
        List<Producer> producers = Producer.parse(producer);
        return CanonDistribution.of(LAW.scheme(kind, DAY, producers), MADRE_DE_DIOS, producers, MILLION);
    }

    private static Map<String, BigDecimal> byTranche(Distribution canon) {
        return canon.scheme().tranches().stream()
                .collect(Collectors.toMap(tranche -> tranche.name().written(), canon::of));
    }

    private static Territory territory(Map<String, String> weights) {
        return new Territory(
                weights.entrySet().stream()
                        .map(one -> new Municipality(one.getKey(), one.getKey(), new BigDecimal(one.getValue())))
                        .toList(),
                Map.of("170000", "Gobierno Regional de prueba"),
                University.ofPeru());
    }

    private static Territory randomTerritory(Random random) {
        List<Municipality> all = new ArrayList<>();
        for (int province = 1; province <= 1 + random.nextInt(12); province++) {
            int department = 1 + random.nextInt(3);
            for (int district = 1; district <= 1 + random.nextInt(20); district++) {
                String ubigeo = "%02d%02d%02d".formatted(department, province, district);
                all.add(new Municipality(
                        ubigeo, ubigeo, new BigDecimal(random.nextInt(1, 50) * random.nextInt(1, 99999))));
            }
        }
        return new Territory(all, Map.of(), University.ofPeru());
    }

    private static List<Producer> randomProducers(Random random, Territory territory) {
        List<Municipality> all = new ArrayList<>(territory.municipalities());
        Collections.shuffle(all, random);
        return IntStream.range(0, Math.min(all.size(), 1 + random.nextInt(4)))
                .mapToObj(at -> new Producer(all.get(at).ubigeo(), new BigDecimal(1 + random.nextInt(9))))
                .toList();
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
