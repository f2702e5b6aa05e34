package org.veeduria.engine.flags.kept;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class CountsTest {
    /** Both have the same hash. */
    private static final List<String> TWINS = List.of("AaAa", "BBBB");

    private static final String LETTERS = "\0\1aAñ中\ud83d\ude00\uffff";

    private final Counts counts = new Counts(2, 1);
    private final Map<String, List<Long>> expected = new HashMap<>();

    @Test
    void moreIdsThanAreHeldAreAddedUpOverSeveralPartsEachOnce() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int part = 0; part < 3; part++) {
            Counts some = new Counts(2, 1);
            for (int i = 0; i < 120_000; i++) {
                count(some, text(random) + random.nextInt(70_000), random.nextInt(5), 1L << random.nextInt(64));
            }
            counts.merge(some);
        }
        assertThat(read(counts)).as("seed %d", seed).isEqualTo(expected);
        count(counts, "x1", 7, 1);
        count(counts, "and one more", 7, 1);
        assertThat(read(counts)).as("counted on, seed %d", seed).isEqualTo(expected);
    }

    @Test
    void idsOfOneHashStayApartOnTheDiskToo() {
        for (int i = 0; i < 60_000; i++) {
            for (String twin : TWINS) {
                count(counts, twin + twin + i % 30_000, i % 3, 1);
                count(counts, TWINS.getFirst() + TWINS.getLast() + i % 30_000, i % 5, 2);
            }
        }
        assertThat(read(counts)).isEqualTo(expected);
    }

    @Test
    void anIdLargerThanAllThatIsHeldIsCounted() {
        String large = "x".repeat(3_000_000);
        for (String id : List.of("z", large, "b", large + "y", large, "a", "")) {
            count(counts, id, 1, 1);
        }
        assertThat(read(counts)).isEqualTo(expected);
    }

    @Test
    void whatWasWrittenToTheDiskCanBeSentToAnotherMachineAndCountedOn() throws Exception {
        for (int i = 0; i < 50_000; i++) {
            count(counts, "PE-RUC-" + i, i, i);
        }
        Counts travelled = sent(counts);
        count(travelled, "PE-RUC-7", 3, 8);
        assertThat(read(travelled)).isEqualTo(expected);
    }

    private void count(Counts to, String id, long more, long bits) {
        to.at(id).add(0, more).add(1, 1).mark(0, bits);
        expected.merge(
                id,
                List.of(more, 1L, bits),
                (one, other) ->
                        List.of(one.get(0) + other.get(0), one.get(1) + other.get(1), one.get(2) | other.get(2)));
    }

    private static Map<String, List<Long>> read(Counts counts) {
        List<String> ids = new ArrayList<>();
        Map<String, List<Long>> read = new HashMap<>();
        counts.forEach((id, numbers) -> {
            ids.add(id);
            read.put(id, List.of(numbers[0], numbers[1], numbers[2]));
        });
        assertThat(ids).doesNotHaveDuplicates();
        return read;
    }

    private static Counts sent(Counts counts) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new ObjectOutputStream(bytes).writeObject(counts);
        return (Counts) new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
    }

    private static String text(Random random) {
        return random.nextInt(4) > 0 ? "x" : LETTERS.substring(0, 1 + random.nextInt(LETTERS.length() - 1));
    }
}
