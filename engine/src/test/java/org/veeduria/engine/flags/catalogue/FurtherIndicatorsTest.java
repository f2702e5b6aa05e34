package org.veeduria.engine.flags.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.veeduria.engine.flags.Evidence;
import org.veeduria.engine.flags.Field;
import org.veeduria.engine.flags.Indicator;
import org.veeduria.engine.flags.Indicators;
import org.veeduria.engine.flags.coverage.Coverage;
import org.veeduria.engine.flags.process.ContractingProcess;
import org.veeduria.engine.flags.run.Analysis;
import org.veeduria.engine.flags.run.Share;
import org.veeduria.engine.flags.settings.Settings;

class FurtherIndicatorsTest {
    private static final IndicatorCatalogue CATALOGUE = IndicatorCatalogue.all();

    static Stream<Example> examples() {
        return FurtherExamples.all();
    }

    @Test
    void everyFurtherIndicatorHasAnExample() {
        assertThat(examples().map(Example::code).toList()).containsExactlyInAnyOrderElementsOf(further());
    }

    private static List<String> further() {
        return CATALOGUE.codes().stream()
                .filter(code -> !Indicators.CORE.contains(code))
                .toList();
    }

    @Test
    void anOrdinaryProcessIsFlaggedByNone() {
        for (Indicator indicator : CATALOGUE.indicators()) {
            assertThat(flags(indicator, List.of(Release.ordinary())))
                    .as(indicator.code())
                    .isEmpty();
        }
    }

    @Test
    void seaceSaysInTheUpdatedPeriodThatATermGrew() {
        Indicator prolonged = CATALOGUE.indicator("V010").orElseThrow();
        Release release = Release.ordinary().set("/contracts/0/updatedPeriod", Map.of("endDate", "2019-11-12"));
        assertThat(flags(prolonged, List.of(release))).isNotEmpty();
        assertThat(Coverage.missing(prolonged, release.read(prolonged.needs()))).isEmpty();
    }

    @Test
    void thePeruvianCalendarAndPeriodsHoldForPurchasesOfPeruOnly() {
        for (String code : List.of("R014", "R060", "V001", "V003")) {
            List<Release> abroad = example(code).flagged();
            assertThat(flags(CATALOGUE.indicator(code).orElseThrow(), abroad))
                    .as(code)
                    .isNotEmpty();
            abroad.forEach(release -> release.set("/buyer/id", "MX-RFC-1")
                    .set("/tender/procuringEntity/id", "MX-RFC-1")
                    .set("/tender/value/currency", "MXN")
                    .set("/awards/0/value/currency", "MXN"));
            assertThat(flags(CATALOGUE.indicator(code).orElseThrow(), abroad))
                    .as(code)
                    .isEmpty();
        }
    }

    @Test
    void whereOnlyTheWinnerIsKnownNobodyIsSaidToHaveWonAlone() {
        List<Release> alone = example("V011").flagged();
        alone.forEach(release -> release.set("/tender/tenderersSource", "awards"));
        assertThat(flags(CATALOGUE.indicator("V011").orElseThrow(), alone)).isEmpty();
    }

    @Test
    void aSingleKnownBidderIsFlaggedAndItsEvidenceSaysWhereThatIsKnownFrom() {
        Release release =
                Release.ordinary().set("/tender/numberOfTenderers", 1).set("/tender/tenderersSource", "awards");
        Indicator single = CATALOGUE.indicator("R018").orElseThrow();
        assertThat(flags(single, List.of(release)).values()).singleElement().satisfies(evidence -> {
            Evidence.Value source = evidence.values().getLast();
            assertThat(source.pointer()).isEqualTo("/tender/tenderersSource");
            assertThat(IndicatorCatalogue.valueName(source, Locale.ENGLISH))
                    .isEqualTo("Where the bidder is known from");
            assertThat(IndicatorCatalogue.inWords(source.text(), Locale.ENGLISH))
                    .isEqualTo("the award: the source lists no bidders");
        });
    }

    @Test
    void theRegionOfComparisonIsThatOfDeliveryWhereTheBuyersIsNotPublished() {
        List<Release> releases = example("R062").flagged();
        for (Release release : releases) {
            release.without(Field.PARTY_ADDRESS)
                    .set("/tender/items/0/deliveryAddress", Map.of("region", "MADRE DE DIOS"));
        }
        assertThat(groups(releases)).containsExactly("goods · Licitación Pública · 2019 · MADRE DE DIOS");
        releases.forEach(
                release -> release.set("/tender/items/-", "{\"id\":\"2\",\"deliveryAddress\":{\"region\":\"CUSCO\"}}"));
        assertThat(groups(releases)).containsExactly("goods · Licitación Pública · 2019");
        assertThat(IndicatorCatalogue.inWords("goods · Licitación Pública · 2019", Locale.of("es")))
                .isEqualTo("bienes · Licitación Pública · 2019");
    }

    private static List<String> groups(List<Release> releases) {
        return flags(CATALOGUE.indicator("R062").orElseThrow(), releases).values().stream()
                .map(evidence -> evidence.group().name())
                .toList();
    }

    private static Example example(String code) {
        return examples().filter(one -> one.code().equals(code)).findFirst().orElseThrow();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void itFlagsWhenItShould(Example example) {
        assertThat(flags(indicator(example), example.flagged())).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void itIsSilentBesideTheThreshold(Example example) {
        assertThat(flags(indicator(example), example.nearMiss())).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void itIsNotComputedWhereARequiredFieldIsMissing(Example example) {
        Indicator indicator = indicator(example);
        for (Set<Field> part : indicator.requires()) {
            List<Release> poorer = example.flagged().stream().map(Release::copy).toList();
            poorer.forEach(release -> part.forEach(release::without));
            assertThat(flags(indicator, poorer)).as("without " + part).isEmpty();
            ContractingProcess process = poorer.getFirst().read(indicator.needs());
            assertThat(Coverage.missing(indicator, process))
                    .as("without " + part)
                    .contains(part);
        }
    }

    @ParameterizedTest
    @MethodSource("examples")
    void nothingIsMissingWhereItFlags(Example example) {
        Indicator indicator = indicator(example);
        assertThat(example.flagged())
                .anySatisfy(release -> assertThat(Coverage.missing(indicator, release.read(indicator.needs())))
                        .isEmpty());
    }

    @ParameterizedTest
    @MethodSource("examples")
    void itNeedsNoFieldItDoesNotName(Example example) {
        Indicator indicator = indicator(example);
        Share all = share(indicator);
        example.flagged().forEach(release -> all.observe(release.read(EnumSet.allOf(Field.class))));
        assertThat(concluded(all)).isEqualTo(flags(indicator, example.flagged()));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void everyValueOfItsEvidenceHasANameAndStandsInTheSource(Example example) {
        Map<String, Release> sources = new HashMap<>();
        example.flagged().forEach(release -> sources.put(release.ocid(), release));
        flags(indicator(example), example.flagged()).values().forEach(evidence -> {
            List<Evidence.Value> values = new ArrayList<>(evidence.values());
            if (evidence.group() != null) {
                values.addAll(evidence.group().thresholds());
            }
            assertThat(values).isNotEmpty();
            for (Evidence.Value value : values) {
                for (Locale locale : List.of(Locale.ENGLISH, Locale.of("es"))) {
                    assertThat(IndicatorCatalogue.valueName(value, locale)).isNotEqualTo(value.name());
                }
                if (value.pointer() != null) {
                    assertThat(sources.get(value.ocid()).at(value.pointer()).isMissingNode())
                            .as(value.toString())
                            .isFalse();
                }
            }
        });
    }

    @ParameterizedTest
    @MethodSource("examples")
    void partialResultsMayBeMergedInAnyOrder(Example example) {
        Indicator indicator = indicator(example);
        List<Release> releases = new ArrayList<>(example.flagged());
        releases.addAll(example.nearMiss());
        Map<String, Evidence> whole = flags(indicator, releases);
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 20; round++) {
            Collections.shuffle(releases, random);
            List<Share> parts = new ArrayList<>();
            for (int i = 0; i < 1 + random.nextInt(5); i++) {
                parts.add(share(indicator));
            }
            for (Release release : releases) {
                parts.get(random.nextInt(parts.size())).observe(release.read(indicator.needs()));
            }
            Collections.shuffle(parts, random);
            Share merged = parts.removeFirst();
            parts.forEach(merged::merge);
            assertThat(concluded(merged))
                    .as("seed " + seed + ", round " + round)
                    .isEqualTo(whole);
        }
    }

    private static Indicator indicator(Example example) {
        return CATALOGUE.indicator(example.code()).orElseThrow();
    }

    private static SortedMap<String, Evidence> flags(Indicator indicator, List<Release> releases) {
        Share share = share(indicator);
        releases.forEach(release -> share.observe(release.read(indicator.needs())));
        return concluded(share);
    }

    private static Share share(Indicator indicator) {
        return Analysis.of(List.of(indicator), Settings.NONE, true).start();
    }

    /** Subject and result of each flag, with its evidence. */
    private static SortedMap<String, Evidence> concluded(Share share) {
        SortedMap<String, Evidence> flags = new TreeMap<>();
        share.conclude()
                .forEach(flag -> flags.put(
                        flag.subject().kind().key() + " " + flag.subject().id() + " " + flag.code() + " "
                                + flag.result(),
                        Objects.requireNonNull(flag.evidence())));
        return flags;
    }
}
