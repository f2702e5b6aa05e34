package org.veeduria.platform.places;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.veeduria.platform.places.internal.Gazetteer;

/** The gazetteer of Peru. Its answers come from memory, but for {@link #search}. */
public interface Places {
    /** The gazetteer for a command that opens no database; its {@link #search} finds nothing. */
    static Places withoutDatabase() {
        return new Gazetteer(null);
    }

    /** The place of a code; a former code gives the former place (see {@link Place#successor}). */
    Optional<Place> byUbigeo(Ubigeo code);

    /** The place of a code as a file wrote it. */
    default Optional<Place> byUbigeo(String code) {
        return Ubigeo.of(code).flatMap(this::byUbigeo);
    }

    /** The places directly inside, by code: a country's regions, a region's provinces, a province's districts in use. */
    List<Place> children(Ubigeo code);

    /** Bread crumbs: from the country down to the place above; empty for the country itself. */
    List<Place> ancestors(Ubigeo code);

    /**
     * The finest place that three names agree on, in whatever case, accents or usual spelling ("ANTA",
     * "LA CONVENCION", "QUIMBIRI"). A blank or null name is not known.
     *
     * @return a district where one is named and found, else the province or region; empty where no region is found
     */
    Optional<Place> resolve(@Nullable String region, @Nullable String province, @Nullable String district);

    /**
     * The places in use that a person may mean: a code, a name, or a name and some of those above it after commas
     * ("Ollachea, Puno"); the finest first, several where they share the name.
     */
    List<Place> meant(String written);

    /** A place's name and those above it, the finest first: "Ollachea, Carabaya, Puno". */
    default String fullName(Place place) {
        return Stream.concat(
                        Stream.of(place),
                        ancestors(place.ubigeo()).reversed().stream().filter(above -> above.level() != Level.COUNTRY))
                .map(Place::name)
                .collect(Collectors.joining(", "));
    }

    /** Places whose name is like the text, best first; accents and misspellings are forgiven. */
    List<Place> search(String text, int limit);

    /**
     * The district whose capital is nearest to a point. Boundaries are not held, so near one the neighbour may be
     * answered; empty when no capital is within 200 km.
     */
    Optional<Place> nearest(Point point);

    /** All districts in use, by code. */
    List<Place> districts();

    /** The government that answers for a place. */
    Optional<Government> government(Ubigeo code);
}
