package org.veeduria.engine.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AmountColumnTest {
    @Test
    void threeNotationsAreReadByTheColumnsOwnEvidence() {
        assertThat(read("S/. 20,652,795.00", "S/. 20,652,795.00", "S/. 5.10")).isEqualTo("20652795.00");
        assertThat(read("20652795.00", "20652795.00")).isEqualTo("20652795.00");
        assertThat(read("20.652.795,00", "20.652.795,00", "1.200,50")).isEqualTo("20652795.00");
    }

    @Test
    void oneClearValueSettlesWhatTheOthersMean() {
        assertThat(read("1.234", "1.234", "12,50")).isEqualTo("1234");
        assertThat(read("1.234", "1.234", "12.50")).isEqualTo("1.234");
        assertThat(read("1,234", "1,234", "12.50")).isEqualTo("1234");
    }

    @Test
    void anAmountThatCanBeReadTwoWaysIsRefusedRatherThanGuessed() {
        AmountColumn column = AmountColumn.of(Stream.of("1.234", "5.678", "900"));
        assertThat(column.notation()).isEmpty();
        assertThat(column.undecided()).contains("1.234");
        assertThat(column.read("1.234").refusal()).isEqualTo(Reason.AMBIGUOUS_NUMBER);
        assertThat(column.read("900").amount()).isEqualByComparingTo("900");
    }

    @Test
    void anAmountWithTheOtherSignIsRefusedInASettledColumn() {
        AmountColumn column =
                AmountColumn.of(Stream.concat(Stream.generate(() -> "1,200.50").limit(30), Stream.of("1.200,50")));
        assertThat(column.notation()).contains(Notation.POINT);
        assertThat(column.undecided()).isEmpty();
        assertThat(column.read("1.200,50").refusal()).isEqualTo(Reason.OTHER_NOTATION);
    }

    @Test
    void aColumnThatContradictsItselfIsNotRead() {
        AmountColumn column = AmountColumn.of(Stream.of("1,200.50", "1.200,50"));
        assertThat(column.read("1,200.50").refusal()).isEqualTo(Reason.AMBIGUOUS_NUMBER);
        assertThat(column.undecided()).contains("1,200.50");
    }

    @Test
    void whatMayBeEitherIsNotReadByAMereMajority() {
        AmountColumn column = AmountColumn.of(Stream.of("1.00", "2.00", "3.00", "1.234,56", "1.234"));
        assertThat(column.read("2.00").amount()).isEqualByComparingTo("2");
        assertThat(column.read("1.234,56").refusal()).isEqualTo(Reason.OTHER_NOTATION);
        assertThat(column.read("1.234").refusal()).isEqualTo(Reason.AMBIGUOUS_NUMBER);
    }

    @Test
    void wordsAndImpossibleAmountsAreRefused() {
        AmountColumn column = AmountColumn.of(Stream.of("1,200.50"));
        assertThat(column.read("mil").refusal()).isEqualTo(Reason.NOT_A_NUMBER);
        assertThat(column.read("9".repeat(20)).refusal()).isEqualTo(Reason.NUMBER_TOO_LARGE);
        assertThat(column.read("\u00a0").refusal()).isNull();
        assertThat(column.read(" ").amount()).isNull();
        assertThat(column.read(" ").refusal()).isNull();
    }

    private static String read(String value, String... column) {
        return String.valueOf(AmountColumn.of(Stream.of(column)).read(value).amount());
    }
}
