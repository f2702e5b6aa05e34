package org.veeduria.engine.flags.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RankedTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 131_072, 131_073, 400_000})
    void eachRankIsThatOfTheSortedNumbers(int size) {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        compare(size, seed, _ -> random.nextGaussian());
        compare(size, seed, _ -> random.nextInt(5) - 2);
        compare(size, seed, _ -> Math.scalb(random.nextDouble(), random.nextInt(2000) - 1000));
        compare(size, seed, _ -> 0.25 + random.nextInt(1000) * Math.ulp(0.25));
        compare(size, seed, _ -> 7);
    }

    private static void compare(int size, long seed, DoubleUnaryOperator number) {
        double[] numbers = new double[size];
        Arrays.setAll(numbers, number::applyAsDouble);
        Ranked ranked = new Ranked(each -> Arrays.stream(numbers).forEach(each));
        double[] sorted = Arrays.stream(numbers).sorted().toArray();
        assertThat(ranked.size()).isEqualTo(size);
        Random random = new Random(seed);
        for (int rank : new int[] {0, size / 4, size / 2, size - 1, random.nextInt(size), random.nextInt(size)}) {
            assertThat(ranked.at(rank))
                    .as("rank %d of %d, seed %d", rank, size, seed)
                    .isEqualTo(sorted[rank]);
        }
    }
}
