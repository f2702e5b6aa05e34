package org.veeduria.engine.canon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * A public university.
 *
 * @param department ubigeo of the department of its seat
 * @param since the year of the law that created it
 */
public record University(String name, String department, int since) {
    private static final String FILE = "universities.csv";

    /** The public universities of Peru, from {@code universities.csv}, which says what it leaves out. */
    public static List<University> ofPeru() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(University.class.getResourceAsStream(FILE)), StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(",", -1))
                    .map(cells -> new University(cells[0], cells[1], Integer.parseInt(cells[2])))
                    .toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
