package org.veeduria.engine.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NotationTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "S/. 20,652,795.00|SAYS_POINT",
                "20652795.00|SAYS_POINT",
                "20.652.795,00|SAYS_COMMA",
                "20,652,795|SAYS_POINT",
                "20.652.795|SAYS_COMMA",
                "-45101.3|SAYS_POINT",
                "-45101,3|SAYS_COMMA",
                "1.234|EITHER",
                "-1,234|EITHER",
                "1234.567|SAYS_POINT",
                "0.5|SAYS_POINT",
                ".5|SAYS_POINT",
                "1500|NONE",
                "''|NONE",
                "1,23,456.00|NO_AMOUNT",
                "US$ 5.10|NO_AMOUNT",
                "12.34.56|NO_AMOUNT",
                "-|NO_AMOUNT",
                "NaN|NO_AMOUNT",
                "1e5|NO_AMOUNT"
            })
    void anAmountSaysHowItIsWritten(String amount, Notation.Sign sign) {
        assertThat(Notation.signOf(amount)).isEqualTo(sign);
    }

    @Test
    void theThreeNotationsOfOneAmountAreOneAmount() {
        BigDecimal amount = new BigDecimal("20652795.00");
        assertThat(Notation.POINT.read("S/. 20,652,795.00")).contains(amount);
        assertThat(Notation.POINT.read("20652795.00")).contains(amount);
        assertThat(Notation.COMMA.read("20.652.795,00")).contains(amount);
        assertThat(Notation.POINT.read("20.652.795,00")).isEmpty();
    }
}
