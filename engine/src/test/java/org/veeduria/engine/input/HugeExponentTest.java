package org.veeduria.engine.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A number whose exponent is larger than any number of Java's can have, which its JSON parser throws at whoever asks for it. */
class HugeExponentTest {
    private final List<Problem> problems = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(strings = {"1e99999999999", "-7E2147483648", "1e-99999999999"})
    void isReportedByEveryReaderOfJson(String number) throws IOException {
        String text = "{\"a\":" + number + "}";
        assertThat(JsonDocument.read(member(text), problems::add)).isNull();
        JsonObjects.read(member(text), problems::add, (object, place) -> {});
        assertThat(problems)
                .hasSize(2)
                .allSatisfy(problem -> assertThat(problem.reason()).isEqualTo(Reason.BAD_JSON))
                .allSatisfy(problem -> assertThat(problem.value()).contains(number));
    }

    private static Member member(String text) {
        return new Member("f", new Utf8Stream(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
    }
}
