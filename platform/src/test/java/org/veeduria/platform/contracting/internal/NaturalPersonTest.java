package org.veeduria.platform.contracting.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NaturalPersonTest {
    @ParameterizedTest
    @ValueSource(strings = {"10999999993", "15999999991", "16999999998", "PE-RUC-17999999995"})
    void aPersonsTaxNumberIsKeptAndNotShown(String number) {
        assertThat(NaturalPerson.is("PE-RUC", number)).isTrue();
        assertThat(NaturalPerson.masked(number)).matches("1[0567]•{9}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"20999999991", "99000000001", "1099999999", "362647", "C0123456789", "14999999993"})
    void aCompanysOrAnotherNumberIsShown(String number) {
        assertThat(NaturalPerson.is("PE-RUC", number)).isFalse();
        assertThat(NaturalPerson.masked(number)).isEqualTo(number);
    }
}
