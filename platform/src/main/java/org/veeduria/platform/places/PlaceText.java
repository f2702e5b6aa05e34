package org.veeduria.platform.places;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Places as pages write them, in templates: {@code ${@placeText.line(process.ubigeo, process.place)}}. */
@Component("placeText")
public class PlaceText {
    private final Places places;

    PlaceText(Places places) {
        this.places = places;
    }

    /** {@code Iberia, Tahuamanu, Madre de Dios}; where the code is not known, the publisher's own names, finest first. */
    public String line(@Nullable String ubigeo, List<String> published) {
        return Optional.ofNullable(ubigeo)
                .flatMap(places::byUbigeo)
                .map(this::line)
                .orElseGet(() -> String.join(", ", published.reversed()));
    }

    private String line(Place place) {
        return Stream.concat(Stream.of(place), places.ancestors(place.ubigeo()).reversed().stream())
                .filter(at -> at.level() != Level.COUNTRY)
                .map(Place::name)
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
