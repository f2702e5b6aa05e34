package org.veeduria.engine.flags.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TextsTest {
    private final Texts texts = new Texts();

    @Test
    void everyTextIsItselfHoweverManyThereAre() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int round = 0; round < 200_000; round++) {
            String text =
                    "PE-Ñ".substring(0, random.nextInt(5)) + "0".repeat(random.nextInt(80)) + random.nextInt(20_000);
            assertThat(get(text)).as("seed %d, round %d", seed, round).isEqualTo(text);
        }
    }

    @Test
    void aTextThatComesAgainIsNotMadeAgain() {
        for (String text : new String[] {"a", "abcdefg", "abcdefgh", "abcdefghi", "x".repeat(56)}) {
            assertThat(get(text)).isSameAs(get(text));
        }
        assertThat(get("")).isEmpty();
    }

    private String get(String text) {
        byte[] bytes = ("??" + text + "\"").getBytes(StandardCharsets.UTF_8);
        return texts.get(Arrays.copyOf(bytes, bytes.length + Scan.SLACK), 2, bytes.length - 1);
    }
}
