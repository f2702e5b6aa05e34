package org.veeduria.platform.places.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {
    @ParameterizedTest
    @CsvSource({
        "Cuzco,CUSCO",
        "Nazca,Nasca",
        "Quimbiri,Kimbiri",
        "HUANCHAQ,Wanchaq",
        "Ancash,Áncash",
        "PARINAS,Pariñas",
        "Tambogrande,TAMBO GRANDE",
        "Ccatca,Catca",
        "Raimondi,RAIMONDI",
        "Ollantaitambo,Oyantaitambo"
    })
    void namesThatAreHeardAlikeAreOne(String one, String other) {
        assertThat(Spelling.key(one)).isEqualTo(Spelling.key(other));
    }

    @Test
    void chIsNotC() {
        assertThat(Spelling.key("Chincha")).isNotEqualTo(Spelling.key("Cinca"));
        assertThat(Spelling.key("Chincha")).contains("ch");
    }

    @Test
    void distanceCountsASwapAsOne() {
        assertThat(Spelling.distance("tahuamnu", "tahuamanu")).isEqualTo(1);
        assertThat(Spelling.distance("iberai", "iberia")).isEqualTo(1);
        assertThat(Spelling.distance("", "abc")).isEqualTo(3);
    }

    @Test
    void whatHasNoLettersIsEmpty() {
        assertThat(Spelling.key("  --'; %_ ")).isEmpty();
    }
}
