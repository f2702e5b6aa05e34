package org.veeduria.engine.canon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LargestRemainderTest {
    @Test
    void theUnitsLeftGoToTheLargestRemainders() {
        assertThat(split(100, "1", "1", "1")).containsExactly(34L, 33L, 33L);
        assertThat(split(10, "1", "2", "3.5")).containsExactly(2L, 3L, 5L);
    }

    @Test
    void whoWeighsNothingGetsNothing() {
        assertThat(split(7, "0", "1")).containsExactly(0L, 7L);
    }

    @Test
    void weightsOfAnySizeAreExact() {
        assertThat(split(1_000_000, "0.0000000001", "99999999999999999999.9")).containsExactly(0L, 1_000_000L);
    }

    @Test
    void nobodyToGiveToIsRefused() {
        assertThatThrownBy(() -> split(1, "0", "0")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> split(1, "-1", "2")).isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Long> split(long units, String... weights) {
        return LargestRemainder.split(
                        BigInteger.valueOf(units),
                        Stream.of(weights).map(BigDecimal::new).toList())
                .stream()
                .map(BigInteger::longValueExact)
                .toList();
    }
}
