package org.veeduria.platform.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.veeduria.platform.contracting.PlaceCount;
import org.veeduria.platform.places.Place;

/** A place in a list with how much was bought there. */
public record PlaceLine(Place place, PlaceCount count) {
    /** One line for each place, in the given order. */
    static List<PlaceLine> of(List<Place> places, Map<String, PlaceCount> counts) {
        return places.stream()
                .map(place ->
                        new PlaceLine(place, counts.getOrDefault(place.ubigeo().code(), PlaceCount.NONE)))
                .toList();
    }

    /** Those with purchases, most first. */
    static List<PlaceLine> busiest(List<PlaceLine> lines) {
        return lines.stream()
                .filter(line -> line.count().processes() > 0)
                .sorted(Comparator.comparingLong(
                                (PlaceLine line) -> line.count().processes())
                        .reversed())
                .toList();
    }
}
