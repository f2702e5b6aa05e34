package org.veeduria.platform.places.internal;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.veeduria.platform.places.Level;
import org.veeduria.platform.places.Place;

@EnabledIfSystemProperty(named = "veeduria.shared", matches = ".+")
class SeacePlacesTest {
    private static final Set<String> REGIONS = Set.of("CUSCO", "PIURA", "MADRE DE DIOS");

    private final Names names = new Names(GazetteerFile.read());
    private final Set<String> unknown = new TreeSet<>();
    private int rows;
    private int found;

    @Test
    void atLeast99OfEach100RowsOfSeaceFindTheirDistrict() throws IOException {
        Path file = Path.of(System.getProperty("veeduria.shared"), "data", "contracting", "pe-seace-2019.csv.gz");
        try (InputStreamReader text =
                        new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> table = CsvReader.builder()
                        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                        .ofNamedCsvRecord(text)) {
            table.forEach(this::look);
        }
        System.out.printf("SEACE places: %d of %d rows find their district; not %s%n", found, rows, unknown);
        assertThat(rows).isGreaterThan(38_000);
        assertThat((double) found / rows).isGreaterThan(0.99);
    }

    private void look(NamedCsvRecord row) {
        String region = row.findField("departamento_item").orElse("");
        if (!REGIONS.contains(region)) {
            return;
        }
        String province = row.findField("provincia_item").orElse("");
        String district = row.findField("distrito_item").orElse("");
        rows++;
        Optional<Place> place = names.resolve(region, province, district);
        if (place.filter(known -> known.level() == Level.DISTRICT).isPresent()) {
            found++;
        } else {
            unknown.add(region + "/" + province + "/" + district);
        }
    }
}
