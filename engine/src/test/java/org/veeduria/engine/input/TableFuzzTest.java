package org.veeduria.engine.input;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Whatever bytes come as a table: its rows follow one another from the first line on, and nothing is thrown. */
class TableFuzzTest {
    @FuzzTest(maxDuration = "10m")
    void anyBytes(byte[] bytes) throws IOException {
        List<Problem> problems = new ArrayList<>();
        Member member = new Member("f", new Utf8Stream(new ByteArrayInputStream(bytes)));
        CsvRows rows = new CsvRows(member, Limits.USUAL, problems::add);
        long last = 0;
        for (CsvRow row = rows.next(); row != null; row = rows.next()) {
            assertThat(row.line()).isGreaterThan(last);
            assertThat(row.lastLine()).isGreaterThanOrEqualTo(row.line());
            assertThat(row.values()).isNotEmpty();
            last = row.lastLine();
        }
    }
}
