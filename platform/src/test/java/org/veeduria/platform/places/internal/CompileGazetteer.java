package org.veeduria.platform.places.internal;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * Compiles {@code places/pe.csv} from two public lists: INEI's of 2025 (names with accents, capitals, coordinates,
 * altitude, population) and the table of equivalent INEI and RENIEC codes (RENIEC code, area, poverty). Run it when a
 * new list comes out: {@code java CompileGazetteer.java ../shared/data/places platform/src/main/resources/places/pe.csv}.
 */
final class CompileGazetteer {
    private static final String NONE = "";
    /** Slips of the 2025 list, told in docs/places.md. */
    private static final Map<String, String> CORRECTED =
            Map.of("060506", "Santa Cruz de Toledo", "150144", "Santa María de Huachipa");
    /** Codes that a law replaced: the province of Putumayo was taken out of Maynas in 2014 (Ley 30186). */
    private static final Map<String, String> SUCCESSOR = Map.of("160109", "160801", "160114", "160803");
    /** The one row of the table without its INEI code. */
    private static final Map<String, String> INEI_OF_RENIEC = Map.of("170107", "180107");

    private static final Map<String, String> ALSO = Map.of(
            "000000", "Peru",
            "070000", "Provincia Constitucional del Callao|Prov. Const. del Callao",
            "070100", "Provincia Constitucional del Callao|Prov. Const. del Callao",
            "150000", "Lima Provincias|Lima Metropolitana",
            "150100", "Lima Metropolitana",
            "150101", "Cercado de Lima",
            "080000", "Cuzco");

    private final Map<String, Map<String, String>> today;
    private final Map<String, Map<String, String>> codes = new HashMap<>();
    private final Map<String, Integer> population = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();

    private CompileGazetteer(Path folder) throws IOException {
        this.today = table(folder.resolve("ubigeo_inei_2025.csv"), ';', "ubigeo");
        for (String level : List.of("departamento", "provincia", "distrito")) {
            codes.putAll(table(folder.resolve("ubigeo_" + level + ".csv"), ',', "inei"));
        }
        today.forEach(this::count);
    }

    public static void main(String[] args) throws IOException {
        Files.write(Path.of(args[1]), compile(Path.of(args[0])));
    }

    static List<String> compile(Path folder) throws IOException {
        return new CompileGazetteer(folder).lines();
    }

    /** Regions have no poverty of their own in the table: it gives each the middle of its group of regions. */
    private List<String> lines() {
        List<String> lines = new ArrayList<>(List.of(
                "# Regions, provinces and districts of Peru. What each column is and where it comes from: docs/places.md",
                "ubigeo,reniec,name,capital,latitude,longitude,population,altitude,area,poverty,also,successor"));
        TreeMap<String, String> all = new TreeMap<>();
        codes.keySet().forEach(code -> all.put(code, line(code)));
        today.keySet().forEach(code -> all.put(code, line(code)));
        all.put("000000", line("000000"));
        lines.addAll(all.values());
        return lines;
    }

    private String line(String code) {
        Map<String, String> old = codes.getOrDefault(code, Map.of());
        Map<String, String> now = today.getOrDefault(code.endsWith("00") ? capitalDistrict(code) : code, Map.of());
        return String.join(
                ",",
                code,
                known(old, "reniec"),
                name(code, old),
                capital(code, old, now),
                rounded(first(known(now, "latitud"), known(old, "latitude")), 5),
                rounded(first(known(now, "longitud"), known(old, "longitude")), 5),
                population.getOrDefault(code, -1) < 0 ? NONE : String.valueOf(population.get(code)),
                rounded(first(known(now, "altitud"), known(old, "altitude")), 0),
                rounded(known(old, "superficie"), 2),
                code.endsWith("0000") ? NONE : rounded(known(old, "pct_pobreza_total"), 1),
                also(code, old),
                SUCCESSOR.getOrDefault(code, NONE));
    }

    /** A province's seat is its first district, a region's is where the table says; the country's is Lima. */
    private String capitalDistrict(String code) {
        if (code.equals("000000")) {
            return "150101";
        }
        if (!code.endsWith("0000")) {
            return code.substring(0, 4) + "01";
        }
        String seat = Spelling.plain(known(codes.get(code), "capital"));
        return today.keySet().stream()
                .filter(district -> district.startsWith(code.substring(0, 2)) && district.endsWith("01"))
                .filter(district ->
                        Spelling.plain(today.get(district).get("capital_legal")).equals(seat))
                .findFirst()
                .orElse(code.substring(0, 2) + "0101");
    }

    private String name(String code, Map<String, String> old) {
        String written = CORRECTED.getOrDefault(code, names.getOrDefault(code, NONE));
        return written.isEmpty() ? title(known(old, "distrito")) : written;
    }

    private String capital(String code, Map<String, String> old, Map<String, String> now) {
        return code.endsWith("0000") && !code.equals("000000")
                ? known(old, "capital")
                : first(known(now, "capital_legal"), known(old, "capital")).replaceAll("Toled$", "Toledo");
    }

    private String also(String code, Map<String, String> old) {
        String level = code.endsWith("0000") ? "departamento" : code.endsWith("00") ? "provincia" : "distrito";
        String other = title(known(old, level));
        boolean same = other.isEmpty() || Spelling.plain(other).equals(Spelling.plain(name(code, old)));
        return first(ALSO.getOrDefault(code, NONE), same ? NONE : other);
    }

    private void count(String code, Map<String, String> row) {
        int people = Integer.parseInt(row.get("población"));
        String province = code.substring(0, 4) + "00";
        String region = code.substring(0, 2) + "0000";
        List.of(code, province, region, "000000").forEach(place -> population.merge(place, people, Integer::sum));
        names.put(code, row.get("distrito"));
        // The first district names the province: a later row of the 2025 list calls province 0613 by its district's
        // name.
        names.putIfAbsent(province, row.get("provincia"));
        names.putIfAbsent(region, row.get("departamento"));
        names.put("000000", "Perú");
    }

    private static Map<String, Map<String, String>> table(Path file, char separator, String key) throws IOException {
        Map<String, Map<String, String>> rows = new LinkedHashMap<>();
        try (CsvReader<NamedCsvRecord> reader = CsvReader.builder()
                .fieldSeparator(separator)
                .detectBomHeader(true)
                .ofNamedCsvRecord(file)) {
            for (NamedCsvRecord row : reader) {
                String code = row.getField(key);
                rows.put("NA".equals(code) ? INEI_OF_RENIEC.get(row.getField("reniec")) : code, row.getFieldsAsMap());
            }
        }
        return rows;
    }

    private static String known(Map<String, String> row, String column) {
        String value = row.getOrDefault(column, NONE);
        return value.equals("NA") || value.equals("S.I.") ? NONE : value.replaceAll("\\s+", " ");
    }

    private static String first(String one, String other) {
        return one.isEmpty() ? other : one;
    }

    private static String rounded(String number, int decimals) {
        return number.isEmpty()
                ? NONE
                : new BigDecimal(number)
                        .setScale(decimals, RoundingMode.HALF_UP)
                        .toPlainString();
    }

    private static String title(String shouted) {
        StringBuilder name = new StringBuilder();
        for (String word : shouted.toLowerCase(Locale.ROOT).split(" ")) {
            boolean small = List.of("de", "del", "la", "las", "los", "el", "y").contains(word) && !name.isEmpty();
            name.append(name.isEmpty() ? NONE : " ");
            name.append(small || word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return name.toString();
    }
}
