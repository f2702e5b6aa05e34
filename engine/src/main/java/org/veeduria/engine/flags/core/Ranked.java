package org.veeduria.engine.flags.core;

import java.util.Arrays;
import java.util.function.DoubleConsumer;

/**
 * Numbers by their rank. The first 32,768 are held in memory; where there are more, they are gone through again for each part of the
 * order that is asked for: counted by their first sixteen bits, then by the next, until those that begin alike can be held.
 */
final class Ranked {
    /** Numbers that can be gone through again and again. */
    interface Numbers {
        void forEach(DoubleConsumer consumer);
    }

    private static final int STEP = 16;
    private static final int HELD = 1 << 15;

    private final Numbers numbers;
    private double[] held = new double[64];
    /** The rank of the first held. */
    private int first;

    private int count;
    private int size;
    /** Where there are more than are held: how many begin with each sixteen bits. */
    private int[] beginnings = {};

    Ranked(Numbers numbers) {
        this.numbers = numbers;
        numbers.forEach(this::hold);
        count = size > HELD ? 0 : count;
        sort();
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

    private void hold(double number) {
        if (size < HELD) {
            keep(number);
        } else {
            begin(number);
        }
        size++;
    }

    private void begin(double number) {
        if (beginnings.length == 0) {
            beginnings = new int[1 << STEP];
            Arrays.stream(held).forEach(earlier -> beginnings[next(key(earlier), 0)]++);
        }
        beginnings[next(key(number), 0)]++;
    }

    private void keep(double number) {
        if (count == held.length) {
            held = Arrays.copyOf(held, 2 * count);
        }
        held[count++] = number;
    }

    private void sort() {
        Arrays.sort(held, 0, count);
    }

    /** Holds the numbers around a rank. */
    private void find(int rank) {
        first = 0;
        long beginning = 0;
        int bits = 0;
        int alike = size;
        while (alike > HELD && bits < Long.SIZE) {
            int[] counts = bits == 0 ? beginnings : counts(beginning, bits);
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
                counts[next(key, bits)]++;
            }
        });
        return counts;
    }

    private void take(long beginning, int bits, int most) {
        count = 0;
        numbers.forEach(number -> {
            if (count < most && beginning(key(number), bits) == beginning) {
                keep(number);
            }
        });
        sort();
    }

    /** The sixteen bits behind the first. */
    private static int next(long key, int bits) {
        return (int) ((key << bits) >>> (Long.SIZE - STEP));
    }

    private static long beginning(long key, int bits) {
        return key >>> (Long.SIZE - bits);
    }

    /** Bits whose order without sign is that of the numbers. */
    private static long key(double number) {
        long bits = Double.doubleToLongBits(number);
        return bits < 0 ? ~bits : bits | Long.MIN_VALUE;
    }
}
