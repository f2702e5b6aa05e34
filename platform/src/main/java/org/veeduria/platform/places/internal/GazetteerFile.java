package org.veeduria.platform.places.internal;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.veeduria.platform.places.Facts;
import org.veeduria.platform.places.Place;
import org.veeduria.platform.places.Point;
import org.veeduria.platform.places.Ubigeo;

/** Reads {@code places/pe.csv}: lines with {@code #} explain it, then a header, then one place a line, no quoting. */
final class GazetteerFile {
    private static final String FILE = "/places/pe.csv";

    private GazetteerFile() {}

    /** All places, by code, the country first. */
    static List<Place> read() {
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(GazetteerFile.class.getResourceAsStream(FILE)), StandardCharsets.UTF_8))) {
            return parse(lines.lines().toList());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static List<Place> parse(List<String> lines) {
        List<Place> places = new ArrayList<>();
        boolean header = true;
        for (int number = 1; number <= lines.size(); number++) {
            String line = lines.get(number - 1);
            if (line.startsWith("#")) {
                continue;
            }
            if (!header) {
                places.add(place(line, number));
            }
            header = false;
        }
        return List.copyOf(places);
    }

    private static Place place(String line, int number) {
        String[] cells = line.split(",", -1);
        if (cells.length != 12) {
            throw new IllegalArgumentException(
                    FILE + ", line " + number + ": " + cells.length + " columns instead of 12: " + line);
        }
        try {
            return place(cells);
        } catch (IllegalArgumentException bad) {
            throw new IllegalArgumentException(FILE + ", line " + number + ": " + bad.getMessage() + ": " + line, bad);
        }
    }

    private static Place place(String[] cells) {
        Facts facts = new Facts(
                text(cells[3]),
                cells[4].isEmpty() ? null : new Point(Double.parseDouble(cells[4]), Double.parseDouble(cells[5])),
                cells[6].isEmpty() ? null : Integer.valueOf(cells[6]),
                cells[7].isEmpty() ? null : Integer.valueOf(cells[7]),
                cells[8].isEmpty() ? null : new BigDecimal(cells[8]),
                cells[9].isEmpty() ? null : new BigDecimal(cells[9]));
        List<String> also = cells[10].isEmpty() ? List.of() : List.of(cells[10].split("\\|"));
        Ubigeo successor = cells[11].isEmpty() ? null : new Ubigeo(cells[11]);
        return new Place(new Ubigeo(cells[0]), text(cells[1]), cells[2], also, facts, successor);
    }

    private static @Nullable String text(String cell) {
        return cell.isEmpty() ? null : cell;
    }
}
