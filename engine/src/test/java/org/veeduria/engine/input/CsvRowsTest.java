package org.veeduria.engine.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CsvRowsTest {
    private static final int LIMIT = 1000;

    private final List<Problem> problems = new ArrayList<>();

    @Test
    void eachRowHasItsLinesWhateverEndsThem() throws IOException {
        assertThat(rows("a,b\r\n1,\"x\ny\"\n\n2,ñ"))
                .containsExactly(
                        new CsvRow(1, 1, List.of("a", "b")),
                        new CsvRow(2, 3, List.of("1", "x\ny")),
                        new CsvRow(5, 5, List.of("2", "ñ")));
    }

    @Test
    void linesOfEveryLengthComeWholeThroughTheBuffer() throws IOException {
        List<String> lines = IntStream.range(1, LIMIT)
                .mapToObj(length -> Character.toString('a' + length % 26).repeat(length))
                .toList();
        assertThat(rows(String.join("\n", lines)))
                .extracting(row -> row.values().getFirst())
                .containsExactlyElementsOf(lines);
    }

    @Test
    void aLineBeyondTheLimitIsReportedAndTheNextOneRead() throws IOException {
        assertThat(rows("a\n" + "x".repeat(100_000) + "\nb"))
                .containsExactly(new CsvRow(1, 1, List.of("a")), new CsvRow(3, 3, List.of("b")));
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.reason()).isEqualTo(Reason.TOO_LONG);
            assertThat(problem.place().line()).isEqualTo(2);
        });
    }

    @Test
    void anEmptyFileHasNoRow() throws IOException {
        assertThat(rows("")).isEmpty();
        assertThat(rows("\n\r\n")).isEmpty();
    }

    private List<CsvRow> rows(String text) throws IOException {
        Limits limits = new Limits(1 << 20, 300, 10, 10, LIMIT);
        List<CsvRow> rows = new ArrayList<>();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        new SourceFile(limits, problems::add).members("t.csv", new ByteArrayInputStream(bytes), member -> {
            CsvRows table = new CsvRows(member, limits, problems::add);
            for (CsvRow row = table.next(); row != null; row = table.next()) {
                rows.add(row);
            }
        });
        return rows;
    }
}
