package org.veeduria.platform.places.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.veeduria.platform.places.Level;
import org.veeduria.platform.places.Place;

class GazetteerFileTest {
    private final List<Place> places = GazetteerFile.read();

    @Test
    void peruHas25Regions196ProvincesAnd1892DistrictsInUse() {
        assertThat(count(place -> place.level() == Level.REGION)).isEqualTo(25);
        assertThat(count(place -> place.level() == Level.PROVINCE)).isEqualTo(196);
        assertThat(count(place -> place.level() == Level.DISTRICT && place.current()))
                .isEqualTo(1892);
    }

    @Test
    void aCodeThatALawReplacedIsKeptAndNamesItsSuccessor() {
        assertThat(places.stream()
                        .filter(place -> !place.current())
                        .map(place -> place.ubigeo() + ">" + place.successor()))
                .containsExactly("160109>160801", "160114>160803");
    }

    @Test
    void theDistrictsOfAProvinceAddUpToItsPopulation() {
        for (Place province : places) {
            if (province.level() == Level.PROVINCE) {
                int sum = places.stream()
                        .filter(place -> place.level() == Level.DISTRICT)
                        .filter(place -> place.ubigeo().parent().equals(province.ubigeo()))
                        .mapToInt(place -> place.facts().population() == null
                                ? 0
                                : place.facts().population())
                        .sum();
                assertThat(province.facts().population()).as(province.name()).isEqualTo(sum);
            }
        }
    }

    @Test
    void everyPlaceIsInsidePeruAndHasAParent() {
        assertThat(places).allSatisfy(place -> {
            assertThat(places)
                    .anyMatch(other -> other.ubigeo().equals(place.ubigeo().parent()));
            if (place.facts().point() != null) {
                assertThat(place.facts().point().latitude()).isBetween(-18.4, 0.0);
                assertThat(place.facts().point().longitude()).isBetween(-81.4, -68.6);
            }
        });
    }

    @Test
    void aBrokenLineIsNamed() {
        assertThatThrownBy(() -> GazetteerFile.parse(List.of("# note", "ubigeo,…", "170000,,Madre de Dios")))
                .hasMessageContaining("line 3: 3 columns instead of 12");
        assertThatThrownBy(() -> GazetteerFile.parse(List.of("ubigeo,…", "17000,,Madre de Dios,,,,,,,,,")))
                .hasMessageContaining("line 2: \"17000\" is not a ubigeo");
    }

    @Test
    @EnabledIfSystemProperty(named = "veeduria.shared", matches = ".+")
    void theFileIsWhatTheToolCompilesFromThePublicLists() throws Exception {
        Path lists = Path.of(System.getProperty("veeduria.shared"), "data", "places");
        Path ours = Path.of(
                System.getProperty("veeduria.root"), "platform", "src", "main", "resources", "places", "pe.csv");
        assertThat(Files.readAllLines(ours)).isEqualTo(CompileGazetteer.compile(lists));
    }

    private long count(Predicate<Place> which) {
        return places.stream().filter(which).count();
    }
}
