package org.veeduria.platform.extractives.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;
import org.veeduria.engine.eiti.ProductionTable;
import org.veeduria.engine.eiti.ProductionTable.Volume;
import org.veeduria.engine.input.Problems;
import org.veeduria.platform.extractives.internal.VersionStore.CountryYear;
import org.veeduria.platform.shared.IncomingFile;
import org.veeduria.platform.shared.LoadCounts;
import org.veeduria.platform.shared.Loader;

/** Loads volumes produced, {@code --as us-onrr-production}. */
@Component
class ProductionLoader implements Loader {
    static final String TYPE = "us-onrr-production";
    private static final int BATCH = 1000;
    private static final String INSERT = """
            insert into extractives.production (version, line, country, fiscal_year, place, product, unit, volume)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final ProductionTable reader = new ProductionTable();
    private final VersionStore versions;
    private final JdbcTemplate jdbc;

    ProductionLoader(VersionStore versions, JdbcTemplate jdbc) {
        this.versions = versions;
        this.jdbc = jdbc;
    }

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public boolean recognises(String head) {
        return reader.recognises(head);
    }

    @Override
    public LoadCounts load(IncomingFile file, Problems problems) throws IOException {
        Map<CountryYear, List<Volume>> years = new LinkedHashMap<>();
        file.members(
                problems,
                member -> reader.read(
                        member,
                        problems,
                        volume -> years.computeIfAbsent(
                                        new CountryYear("USA", volume.fiscalYear()), any -> new ArrayList<>())
                                .add(volume)));
        return versions.store(TYPE, file, years, this::add);
    }

    private void add(List<Volume> volumes, long version) {
        jdbc.batchUpdate(INSERT, volumes, BATCH, (statement, volume) -> {
            int at = 0;
            statement.setLong(++at, version);
            statement.setLong(++at, volume.place().line());
            statement.setString(++at, volume.country());
            statement.setInt(++at, volume.fiscalYear());
            statement.setString(++at, volume.where());
            statement.setString(++at, volume.product());
            statement.setString(++at, volume.unit());
            statement.setBigDecimal(++at, volume.volume());
        });
    }
}
