package org.veeduria.platform.places;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which list of codes a file uses. INEI and the civil registry (RENIEC) number the same districts differently, and files do not say
 * which they mean: the names beside the codes decide.
 */
public final class CodeCheck {
    private final Places places;
    private final Map<String, Place> byReniec;
    private int inei;
    private int reniec;

    public CodeCheck(Places places) {
        this.places = places;
        this.byReniec = places.districts().stream()
                .filter(place -> place.reniec() != null)
                .collect(Collectors.toMap(place -> Objects.requireNonNull(place.reniec()), place -> place));
    }

    /** Lets a row's code and name vote. */
    public void observe(String code, String name) {
        inei += names(places.byUbigeo(code).orElse(null), name) ? 1 : 0;
        reniec += names(byReniec.get(code), name) ? 1 : 0;
    }

    /** The place a code means, by the list that more names agree with; INEI's where there are no names. */
    public Optional<Place> place(String code) {
        if (reniec > inei) {
            return Optional.ofNullable(byReniec.get(code));
        }
        return places.byUbigeo(code).flatMap(this::current);
    }

    private Optional<Place> current(Place place) {
        return place.successor() == null ? Optional.of(place) : places.byUbigeo(place.successor());
    }

    /** Whether the recipient's name speaks of the place, or of the province it is the seat of. */
    public boolean named(Place place, String recipient) {
        return recipient.isBlank() || names(place, recipient);
    }

    private boolean names(@Nullable Place place, String recipient) {
        if (place == null || recipient.isBlank()) {
            return false;
        }
        String heard = sound(recipient);
        Stream<Place> meant = Stream.concat(
                Stream.of(place),
                places.byUbigeo(place.ubigeo().parent()).stream()
                        .filter(above -> place.ubigeo().code().endsWith("01")));
        return meant.flatMap(one -> Stream.concat(Stream.of(one.name()), one.also().stream()))
                .map(CodeCheck::sound)
                .anyMatch(heard::contains);
    }

    private static String sound(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toUpperCase(Locale.ROOT)
                .replace('Z', 'S')
                .replaceAll("\\bDEL?\\b|[^A-Z0-9]", "");
    }
}
