package org.veeduria.engine.flags.core;

import java.util.Arrays;
import java.util.function.DoubleConsumer;

/**
 * Numbers by their rank. Up to 131,072 are held in memory; where there are more, they are gone through again for each part of the
 * order that is asked for: counted by their first sixteen bits, then by the next, until those that begin alike can be held.
 */
final class Ranked {
    /** Numbers that can be gone through again and again. */
    interface Numbers {
        void forEach(DoubleConsumer consumer);
    }

    private static final int STEP = 16;
    private static final int HELD = 1 << 17;

    private final Numbers numbers;
    private double[] held = {};
    /** The rank of the first held. */
    private int first;

    private int count;
    private int size;

    Ranked(Numbers numbers) {
        this.numbers = numbers;
        numbers.forEach(_ -> size++);
        if (size <= HELD) {
            take(0, 0, size);
        }
    }

    int size() {
        return size;
    }

    /** The number before which so many stand, from 0. */
    double at(int rank) {
        if (rank < first || rank >= first + count) {
            find(rank);
        }
        return held[rank - first];
    }

    /** Holds the numbers around a rank. */
    private void find(int rank) {
        first = 0;
        long beginning = 0;
        int bits = 0;
        int alike = size;
        while (alike > HELD && bits < Long.SIZE) {
            int[] counts = counts(beginning, bits);
            int next = 0;
            while (first + counts[next] <= rank) {
                first += counts[next];
                next++;
            }
            alike = counts[next];
            bits += STEP;
            beginning = (beginning << STEP) | next;
        }
        take(beginning, bits, Math.min(alike, HELD));
        first = Math.max(first, rank - count + 1); // More than can be held are all the same.
    }

    private int[] counts(long beginning, int bits) {
        int[] counts = new int[1 << STEP];
        numbers.forEach(number -> {
            long key = key(number);
            if (beginning(key, bits) == beginning) {
                counts[(int) ((key << bits) >>> (Long.SIZE - STEP))]++;
            }
        });
        return counts;
    }

    private void take(long beginning, int bits, int most) {
        count = 0;
        held = held.length < most ? new double[most] : held;
        numbers.forEach(number -> {
            if (count < most && beginning(key(number), bits) == beginning) {
                held[count++] = number;
            }
        });
        Arrays.sort(held, 0, count);
    }

    private static long beginning(long key, int bits) {
        return bits == 0 ? 0 : key >>> (Long.SIZE - bits);
    }

    /** Bits whose order without sign is that of the numbers. */
    private static long key(double number) {
        long bits = Double.doubleToLongBits(number);
        return bits < 0 ? ~bits : bits | Long.MIN_VALUE;
    }
}
