package org.veeduria.engine.budget;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.random.RandomGenerator;

/** A table of classifiers beside this class: the ministry's real codes and names, each with how often it is drawn. */
final class Classifiers {
    private final List<List<String>> rows = new ArrayList<>();
    private final List<List<String>> drawn = new ArrayList<>();

    private Classifiers(String table) {
        try (InputStreamReader in = new InputStreamReader(
                        Objects.requireNonNull(Classifiers.class.getResourceAsStream(table), table),
                        StandardCharsets.UTF_8);
                CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(in)) {
            csv.stream().skip(1).forEach(row -> add(row.getFields()));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static Classifiers read(String table) {
        return new Classifiers(table);
    }

    private void add(List<String> row) {
        List<String> cells = row.subList(0, row.size() - 1);
        rows.add(cells);
        for (int i = Integer.parseInt(row.getLast()); i > 0; i--) {
            drawn.add(cells);
        }
    }

    List<String> draw(RandomGenerator random) {
        return drawn.get(random.nextInt(drawn.size()));
    }

    /** The first row that has the code in the column. */
    List<String> of(int column, String code) {
        return rows.stream()
                .filter(row -> row.get(column).equals(code))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No classifier " + code));
    }
}
