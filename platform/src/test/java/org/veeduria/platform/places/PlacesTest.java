package org.veeduria.platform.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.veeduria.platform.SiteTest;

@SiteTest
class PlacesTest {
    @Autowired
    private Places places;

    @ParameterizedTest
    @CsvSource({
        "000000,Perú",
        "020000,Áncash",
        "080000,Cusco",
        "160000,Loreto",
        "170300,Tahuamanu",
        "170302,Iberia",
        "220000,San Martín",
        "200701,Pariñas"
    })
    void aCodeHasItsNameWithAccents(String code, String name) {
        assertThat(places.byUbigeo(code).map(Place::name)).contains(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "17", "17000", "1700001", "999999", "001234", "170003", "' or 1=1", "１７００００"})
    void whatIsNoCodeIsNoPlace(String code) {
        assertThat(places.byUbigeo(code)).isEmpty();
    }

    @Test
    void crumbsGoFromTheCountryDown() {
        assertThat(places.ancestors(new Ubigeo("170302")).stream().map(Place::name))
                .containsExactly("Perú", "Madre de Dios", "Tahuamanu");
        assertThat(places.ancestors(Ubigeo.PERU)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "170302,170302",
        "'Iberia, Madre de Dios',170302",
        "'iberia , tahuamanu',170302",
        "Ollachea,210308",
        "'Ollachea, Carabaya, Puno',210308",
        "Inapari,170301"
    })
    void aPersonNamesAPlaceByItsCodeOrName(String written, String code) {
        assertThat(places.meant(written))
                .extracting(place -> place.ubigeo().code())
                .contains(code)
                .hasSize(1);
    }

    @Test
    void aSharedNameMeansSeveralPlacesTheFinestFirst() {
        assertThat(places.meant("Cusco"))
                .extracting(place -> place.ubigeo().code())
                .containsExactly("080101", "080100", "080000");
        assertThat(places.meant("Santa Rosa")).hasSizeGreaterThan(5);
        assertThat(places.meant("Santa Rosa, Melgar, Puno")).hasSize(1);
        assertThat(places.meant("Iberia, Cusco")).isEmpty();
        assertThat(places.meant(" , ")).isEmpty();
        assertThat(places.fullName(places.byUbigeo("170302").orElseThrow()))
                .isEqualTo("Iberia, Tahuamanu, Madre de Dios");
    }

    @Test
    void childrenAreTheNextLevelOnly() {
        assertThat(places.children(Ubigeo.PERU)).hasSize(25);
        assertThat(places.children(new Ubigeo("170000")).stream().map(Place::name))
                .containsExactly("Tambopata", "Manu", "Tahuamanu");
        assertThat(places.children(new Ubigeo("170302"))).isEmpty();
        assertThat(places.districts()).hasSize(1892);
    }

    @ParameterizedTest
    @CsvSource({
        "CUSCO,ANTA,ANTA,080301",
        "'CUSCO ','LA CONVENCION ',SANTA ANA,080901",
        "Cuzco,La Convención,Quimbiri,080907",
        "MADRE DE DIOS,TAMBOPATA,,170100",
        "MADRE DE DIOS,,,170000",
        "MADRE DE DIOS,,IBERIA,170302",
        "CALLAO,CALLAO,LA PUNTA,070105",
        "Provincia Constitucional del Callao,CALLAO,CALLAO,070101",
        "ICA,NAZCA,NAZCA,110301",
        "PIURA,PIURA,TAMBOGRANDE,200114",
        "MADRE DE DIOS,TAHUAMNU,IÑAPARI,170301",
        "LIMA,LIMA,CERCADO DE LIMA,150101"
    })
    void namesInAnySpellingFindTheirPlace(String region, String province, String district, String code) {
        assertThat(places.resolve(region, province, district)
                        .map(place -> place.ubigeo().code()))
                .contains(code);
    }

    @Test
    void aNameThatIsUnknownFallsBackToWhatIsKnownAbove() {
        assertThat(places.resolve("CUSCO", "CUSCO", "10606701824").map(Place::name))
                .contains("Cusco");
        assertThat(places.resolve("CUSCO", "CUSCO", "10606701824").map(Place::level))
                .contains(Level.PROVINCE);
        assertThat(places.resolve("313438", "1569340.95", "1")).isEmpty();
        assertThat(places.resolve(null, "TAMBOPATA", "TAMBOPATA")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "tahuamnu,170300",
        "cuzco,080000",
        "Cusco,080000",
        "inapari,170301",
        "san martin,220000",
        "madre dios,170000",
        "puerto maldonado,170101",
        "wanchaq cusco,080108",
        "iberia tahuamanu,170302",
        "quimbiri,080907",
        "lorto,160000",
        "pariñas,200701",
        "tambog,200114"
    })
    void searchForgivesAccentsAndMisspellings(String text, String code) {
        assertThat(places.search(text, 5).stream().map(place -> place.ubigeo().code()))
                .contains(code)
                .first()
                .isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "%", "_", "'; drop table places.place; --", "\\", "日本", "\u0000", "zzzzqqqxxx"})
    void aTextThatNamesNothingFindsNothing(String text) {
        assertThat(places.search(text, 5)).isEmpty();
    }

    @Test
    void searchIsFastHoweverLongTheText() {
        String text = "san martin de porres ".repeat(1000);
        assertThat(places.search(text, 10)).hasSizeLessThanOrEqualTo(10);
        Duration best = Stream.generate(() -> timed(text))
                .limit(10)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        assertThat(best).isLessThan(Duration.ofMillis(100));
    }

    private Duration timed(String text) {
        long start = System.nanoTime();
        places.search(text, 10);
        return Duration.ofNanos(System.nanoTime() - start);
    }

    @Test
    void aPointIsInTheDistrictOfTheNearestCapital() {
        assertThat(places.nearest(new Point(-12.6, -69.18)).map(Place::name)).contains("Tambopata");
        assertThat(places.nearest(new Point(-11.41, -69.49)).map(Place::name)).contains("Iberia");
        assertThat(places.nearest(new Point(40.4, -3.7))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "170000,Gobierno Regional de Madre de Dios",
        "170300,Municipalidad Provincial de Tahuamanu",
        "170302,Municipalidad Distrital de Iberia",
        "170101,Municipalidad Provincial de Tambopata",
        "150100,Municipalidad Metropolitana de Lima",
        "070000,Gobierno Regional del Callao",
        "021800,Municipalidad Provincial del Santa"
    })
    void everyPlaceHasItsGovernment(String code, String name) {
        assertThat(places.government(new Ubigeo(code)).map(Government::name)).contains(name);
    }
}
