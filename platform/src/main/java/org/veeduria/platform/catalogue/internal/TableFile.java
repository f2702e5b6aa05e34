package org.veeduria.platform.catalogue.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.springframework.util.StreamUtils;
import org.veeduria.platform.shared.dataset.Dataset;

/** Writes a table, whole or filtered, in a format. Memory holds a few rows, however many there are. */
public final class TableFile {
    private TableFile() {}

    /** Writes to a stream, which stays open. */
    public static void write(Dataset dataset, Map<String, String> filters, Format format, OutputStream out)
            throws IOException {
        switch (format) {
            case CSV -> pour(dataset, filters, new CsvSink(StreamUtils.nonClosing(out), dataset.columns()));
            case JSONL -> pour(dataset, filters, new JsonLinesSink(out, dataset.columns()));
            case PARQUET -> parquet(dataset, filters, out);
        }
    }

    private static void parquet(Dataset dataset, Map<String, String> filters, OutputStream out) throws IOException {
        Path file = Files.createTempFile("veeduria", ".parquet");
        try {
            pour(dataset, filters, new ParquetSink(file, dataset.columns()));
            Files.copy(file, out);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private static void pour(Dataset dataset, Map<String, String> filters, RowSink sink) throws IOException {
        try (sink) {
            dataset.read(filters, null, Dataset.ALL, row -> {
                try {
                    sink.add(row);
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                }
            });
        }
    }
}
