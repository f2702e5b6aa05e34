package org.veeduria.platform.budget.web;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;
import org.veeduria.platform.budget.internal.Scope;
import org.veeduria.platform.places.Places;
import org.veeduria.platform.places.Ubigeo;

/** Turns the parts of an address into what the page is about; what cannot be is not found. */
@Component
class Chosen {
    private static final Pattern CODE = Pattern.compile("[0-9]{1,10}");

    private final Places places;

    Chosen(Places places) {
        this.places = places;
    }

    Ubigeo place(String code) {
        return Ubigeo.of(code)
                .filter(ubigeo ->
                        places.byUbigeo(ubigeo).filter(place -> place.current()).isPresent())
                .orElseThrow(Chosen::missing);
    }

    static String unit(String code) {
        return code(code).orElseThrow(Chosen::missing);
    }

    static int year(String written) {
        return code(written)
                .filter(year -> year.length() == 4)
                .map(Integer::valueOf)
                .orElseThrow(Chosen::missing);
    }

    /** A year of a place or unit, of a function or division where they are chosen. */
    static Scope scope(
            @Nullable Ubigeo place,
            @Nullable String unit,
            int year,
            @Nullable String function,
            @Nullable String division) {
        String chosen = code(function).orElse(null);
        return new Scope(
                place,
                unit,
                year,
                chosen,
                chosen == null ? null : code(division).orElse(null));
    }

    /** A code of the ministry's classifiers; empty where none is written, not found where it is none. */
    static Optional<String> code(@Nullable String written) {
        if (written == null || written.isBlank()) {
            return Optional.empty();
        }
        if (!CODE.matcher(written).matches()) {
            throw missing();
        }
        return Optional.of(written);
    }

    static ResponseStatusException missing() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}
