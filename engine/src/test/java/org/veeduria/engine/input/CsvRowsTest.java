package org.veeduria.engine.input;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CsvRowsTest {
    private final List<Problem> problems = new ArrayList<>();

    private List<CsvRow> rows(String text, Limits limits) throws IOException {
        Member member =
                new Member("f", new Utf8Stream(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
        CsvRows rows = new CsvRows(member, limits, problems::add);
        List<CsvRow> read = new ArrayList<>();
        for (CsvRow row = rows.next(); row != null; row = rows.next()) {
            read.add(row);
        }
        return read;
    }

    private List<List<String>> values(String text) throws IOException {
        return rows(text, Limits.USUAL).stream().map(CsvRow::values).toList();
    }

    @Test
    void fieldsWithAndWithoutQuotesStandSideBySide() throws IOException {
        assertThat(values("\"a\",b,\"c,\"\"d\"\"\",\r\n,\"\",x\"y\",z\n"))
                .containsExactly(List.of("a", "b", "c,\"d\"", ""), List.of("", "", "x\"y\"", "z"));
    }

    @Test
    void aLastLineWithoutItsBreakCounts() throws IOException {
        assertThat(values("a,b\n\"1\",\"2\"")).containsExactly(List.of("a", "b"), List.of("1", "2"));
        assertThat(values("a,b\n1,")).containsExactly(List.of("a", "b"), List.of("1", ""));
    }

    @Test
    void aQuotedFieldHoldsLineBreaksAndTheRowKnowsItsLines() throws IOException {
        assertThat(rows("a,b\n\"x\ny\",2\n3,4\n", Limits.USUAL))
                .extracting(CsvRow::line, CsvRow::lastLine)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1L, 1L),
                        org.assertj.core.groups.Tuple.tuple(2L, 3L),
                        org.assertj.core.groups.Tuple.tuple(4L, 4L));
    }

    @Test
    void aLineBeyondTheLimitIsReportedAndTheNextIsRead() throws IOException {
        Limits small = new Limits(1 << 20, 300, 10, 10, 1_000);
        String text = "a,b\n" + "x".repeat(200_000) + "\n1,2\n" + "y".repeat(2_000) + "\n3,4\n";

        assertThat(rows(text, small))
                .extracting(CsvRow::values)
                .containsExactly(List.of("a", "b"), List.of("1", "2"), List.of("3", "4"));
        assertThat(problems).extracting(Problem::reason).containsExactly(Reason.TOO_LONG, Reason.TOO_LONG);
        assertThat(problems).extracting(p -> p.place().line()).containsExactly(2L, 4L);
    }

    @Test
    void anyFieldsComeBackAsTheyWereWritten() throws IOException {
        long seed = 20_261_125;
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            List<List<String>> table = new ArrayList<>();
            for (int i = random.nextInt(1, 6); i > 0; i--) {
                table.add(random.ints(3, 0, 6).mapToObj(n -> field(random, n)).toList());
            }
            table.addFirst(List.of("a", "b", "c"));
            String text = table.stream()
                    .map(row -> row.stream().map(f -> quoted(random, f)).collect(Collectors.joining(",")))
                    .collect(Collectors.joining("\n"));
            assertThat(values(text))
                    .as("seed %d, round %d: %s", seed, round, text)
                    .isEqualTo(table);
        }
    }

    private static String field(Random random, int length) {
        String signs = "ab,\"ñ;\n";
        return random.ints(length, 0, signs.length())
                .mapToObj(i -> signs.substring(i, i + 1))
                .collect(Collectors.joining());
    }

    /** Quoted where it must be, and sometimes where it need not. */
    private static String quoted(Random random, String field) {
        boolean must = field.contains(",") || field.contains("\"") || field.contains("\n");
        return must || random.nextBoolean() ? '"' + field.replace("\"", "\"\"") + '"' : field;
    }
}
