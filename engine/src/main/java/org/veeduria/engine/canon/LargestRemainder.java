package org.veeduria.engine.canon;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Splits whole units in proportion to weights so that the parts sum to the whole: everyone gets the whole part of their quota, and
 * the units left go one each to the largest remainders (Hare's quota). Equal remainders: who stands first. Exact; no rounding inside.
 */
final class LargestRemainder {
    private LargestRemainder() {}

    /**
     * The parts, in the order of the weights.
     *
     * @throws IllegalArgumentException where a weight is negative or none is above zero
     */
    static List<BigInteger> split(BigInteger units, List<BigDecimal> weights) {
        List<BigInteger> whole = integers(weights);
        BigInteger sum = whole.stream().reduce(BigInteger.ZERO, BigInteger::add);
        if (sum.signum() <= 0 || whole.stream().anyMatch(weight -> weight.signum() < 0)) {
            throw new IllegalArgumentException("weights must not be negative, and one must be above zero");
        }
        List<BigInteger> parts = new ArrayList<>();
        List<BigInteger> remainders = new ArrayList<>();
        BigInteger left = units;
        for (BigInteger weight : whole) {
            BigInteger[] quota = units.multiply(weight).divideAndRemainder(sum);
            parts.add(quota[0]);
            remainders.add(quota[1]);
            left = left.subtract(quota[0]);
        }
        IntStream.range(0, parts.size())
                .boxed()
                .sorted(Comparator.comparing(remainders::get, Comparator.<BigInteger>reverseOrder()))
                .limit(left.intValueExact())
                .forEach(at -> parts.set(at, parts.get(at).add(BigInteger.ONE)));
        return parts;
    }

    private static List<BigInteger> integers(List<BigDecimal> weights) {
        int scale = weights.stream().mapToInt(BigDecimal::scale).max().orElse(0);
        return weights.stream()
                .map(weight -> weight.setScale(scale).unscaledValue())
                .toList();
    }
}
