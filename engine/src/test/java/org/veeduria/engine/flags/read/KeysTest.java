package org.veeduria.engine.flags.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.veeduria.engine.flags.settings.Reading;

class KeysTest {
    private static final Map<String, Integer> WANTED =
            Map.of("id", 0, "status", 1, "procurementMethodDetails", 2, "título", 3, "", 4);

    @Test
    void eachNameHasItsCodeInWhateverOrderTheMembersCome() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        List<String> names = new ArrayList<>(WANTED.keySet());
        names.addAll(List.of("ids", "i", "statusDetails", "procurementMethodDetail", "statu", "x".repeat(70)));
        Keys keys = new Keys(WANTED);
        for (int round = 0; round < 2_000; round++) {
            String name = names.get(random.nextInt(names.size()));
            String blank = random.nextInt(4) == 0 ? " " : "";
            assertThat(code(keys, "{\"" + name + "\"" + blank + ":1}"))
                    .as("seed %d, round %d, %s", seed, round, name)
                    .isEqualTo(WANTED.getOrDefault(name, Keys.OTHER));
        }
    }

    @Test
    void theFirstNameOfAllMayBeEmpty() {
        assertThat(code(new Keys(WANTED), "{\"\":1}")).isEqualTo(4);
    }

    @Test
    void moreNamesThanItRemembersAreTakenForWhatTheyAre() {
        Keys keys = new Keys(WANTED);
        for (int i = 0; i < 10_000; i++) {
            assertThat(code(keys, "{\"name" + i + "\":1}")).isEqualTo(Keys.OTHER);
            assertThat(code(keys, "{\"status\":1}")).isEqualTo(1);
        }
    }

    @Test
    void anEscapedNameIsTheNameItSays() {
        Keys keys = new Keys(WANTED);
        assertThat(code(keys, "{\"st\\u0061tus\":1}")).isEqualTo(1);
        assertThat(code(keys, "{\"status\":1}")).isEqualTo(1);
    }

    private static int code(Keys keys, String object) {
        byte[] bytes = object.getBytes(StandardCharsets.UTF_8);
        Cursor in = new Cursor(new Texts(), Reading.EXACT);
        in.start(Arrays.copyOf(bytes, bytes.length + Scan.SLACK), 0, bytes.length);
        in.openObject();
        int code = in.key(keys);
        in.skip();
        assertThat(in.nextMember()).isFalse();
        in.finish();
        return code;
    }
}
