package org.veeduria.engine.flags.kept;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class SortedRecordsTest {
    private static final String LETTERS = "\0\1\2aAñ\u07ff\u0800中\ud83d\ude00\uffff";

    private final Bytes key = new Bytes();
    private final Bytes more = new Bytes();

    @Test
    void megabytesInAnyOrderAndSeveralPartsComeBackSortedTheHighestOfEachKeyOnly() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        SortedRecords whole = new SortedRecords();
        Map<String, Long> expected = new TreeMap<>();
        for (int part = 0; part < 3; part++) {
            SortedRecords records = new SortedRecords();
            for (int i = 0; i < 60_000; i++) {
                String text = text(random);
                long number = random.nextLong(1000);
                add(text, number, records);
                expected.merge(text, number, Math::max);
            }
            whole.merge(records);
        }
        assertThat(read(whole)).as("seed %d", seed).isEqualTo(list(expected));
        assertThat(read(whole)).as("a second time, seed %d", seed).isEqualTo(list(expected));
    }

    @Test
    void aRecordLargerThanAllThatIsHeldComesBackWhole() {
        SortedRecords records = new SortedRecords();
        String large = "x".repeat(3_000_000);
        for (String text : List.of("z", large, "b", large + "y", "a")) {
            add(text, text.length(), records);
        }
        assertThat(read(records).stream().map(Map.Entry::getKey)).containsExactly("a", "b", large, large + "y", "z");
    }

    @Test
    void whatWasWrittenToTheDiskCanBeSentToAnotherMachine() throws Exception {
        SortedRecords records = new SortedRecords();
        Map<String, Long> expected = new TreeMap<>();
        for (int i = 0; i < 100_000; i++) {
            add("key " + i, i, records);
            expected.put("key " + i, (long) i);
        }
        SortedRecords travelled = new SortedRecords();
        travelled.merge(sent(records));
        assertThat(read(travelled)).isEqualTo(list(expected));
    }

    private static SortedRecords sent(SortedRecords records) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new ObjectOutputStream(bytes).writeObject(records);
        return (SortedRecords) new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
    }

    private static String text(Random random) {
        StringBuilder text = new StringBuilder("ocds-");
        for (int i = random.nextInt(8); i > 0; i--) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }

    private void add(String text, long number, SortedRecords records) {
        records.add(key.clear().put(text), more.clear().put(number));
    }

    private static List<Map.Entry<String, Long>> read(SortedRecords records) {
        List<Map.Entry<String, Long>> read = new ArrayList<>();
        records.forEach(
                (_, _) -> true,
                record -> read.add(Map.entry(record.rewindToKey().text(), record.number())));
        return read;
    }

    private static List<Map.Entry<String, Long>> list(Map<String, Long> map) {
        return map.entrySet().stream()
                .map(entry -> Map.entry(entry.getKey(), entry.getValue()))
                .toList();
    }
}
