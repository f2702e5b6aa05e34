package org.veeduria.platform.budget.internal;

import java.io.BufferedOutputStream;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.veeduria.engine.budget.MefRow;

/** Rows on their way to DuckDB: checked, uniform CSV, each with the member and line it was read from. */
final class MefFile implements AutoCloseable {
    private final BufferedWriter out;
    private String member = "";

    MefFile(Path path) throws IOException {
        out = new BufferedWriter(
                new OutputStreamWriter(
                        new BufferedOutputStream(Files.newOutputStream(path), 1 << 20), StandardCharsets.UTF_8),
                1 << 16);
    }

    /** The rows that follow are of this member. */
    void member(String name) {
        member = name;
    }

    void add(MefRow row) throws IOException {
        cell(member);
        out.write(',');
        out.write(Long.toString(row.line()));
        List<@Nullable String> cells = row.cells();
        for (int i = 0; i < cells.size(); i++) {
            out.write(',');
            cell(cells.get(i));
        }
        out.write('\n');
    }

    private void cell(@Nullable String value) throws IOException {
        if (value == null) {
            return;
        }
        boolean plain =
                value.indexOf(',') < 0 && value.indexOf('"') < 0 && value.indexOf('\n') < 0 && value.indexOf('\r') < 0;
        if (plain) {
            out.write(value);
        } else {
            out.write('"');
            out.write(value.replace("\"", "\"\""));
            out.write('"');
        }
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
