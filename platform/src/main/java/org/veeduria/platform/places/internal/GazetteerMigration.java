package org.veeduria.platform.places.internal;

import java.sql.Array;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.veeduria.platform.places.Level;
import org.veeduria.platform.places.Place;
import org.veeduria.platform.places.Ubigeo;

/** Writes the gazetteer's file into {@code places.place}: once, and again only when the file has changed. */
@Component
final class GazetteerMigration implements JavaMigration {
    private static final String INSERT =
            "insert into places.place (ubigeo, name, sound, also, path, digits, population) values (?, ?, ?, ?, ?, ?, ?)";

    /** Counted up when what is written from the file changes. */
    private static final int SHAPE = 1;

    private final List<Place> places = GazetteerFile.read();
    private final Map<Ubigeo, Place> byCode = places.stream().collect(Collectors.toMap(Place::ubigeo, place -> place));

    /** None: repeated whenever {@link #getChecksum} changes. */
    @Override
    public @Nullable MigrationVersion getVersion() {
        return null;
    }

    @Override
    public String getDescription() {
        return "gazetteer";
    }

    @Override
    public Integer getChecksum() {
        return SHAPE + places.toString().hashCode();
    }

    @Override
    public boolean canExecuteInTransaction() {
        return true;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        try (Statement empty = context.getConnection().createStatement();
                PreparedStatement insert = context.getConnection().prepareStatement(INSERT)) {
            empty.execute("delete from places.place");
            for (Place place : places) {
                if (place.current()) {
                    fill(insert, place, context);
                    insert.addBatch();
                }
            }
            insert.executeBatch();
        }
    }

    private void fill(PreparedStatement insert, Place place, Context context) throws SQLException {
        Array also = context.getConnection().createArrayOf("text", others(place).toArray());
        insert.setString(1, place.ubigeo().code());
        insert.setString(2, place.name());
        insert.setString(3, Spelling.sound(place.name()));
        insert.setArray(4, also);
        insert.setString(5, path(place));
        insert.setInt(6, place.ubigeo().prefix().length());
        insert.setObject(7, place.facts().population(), Types.INTEGER);
    }

    /** All names a person may type for it, from the place up to its region, each once. */
    private String path(Place place) {
        Set<String> names = new LinkedHashSet<>();
        for (Place at = place; at != null; at = above(at)) {
            names.add(Spelling.sound(at.name()));
            others(at).forEach(names::add);
        }
        return String.join(" ", names);
    }

    /** Other spellings, and for a district its capital: people say Puerto Maldonado and mean the district Tambopata. */
    private static Stream<String> others(Place place) {
        String capital = place.level() == Level.DISTRICT ? place.facts().capital() : null;
        return Stream.concat(place.also().stream(), Stream.ofNullable(capital)).map(Spelling::sound);
    }

    private @Nullable Place above(Place place) {
        Ubigeo parent = place.ubigeo().parent();
        return parent.equals(Ubigeo.PERU) ? null : byCode.get(parent);
    }
}
