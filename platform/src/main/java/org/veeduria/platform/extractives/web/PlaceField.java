package org.veeduria.platform.extractives.web;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.veeduria.platform.extractives.CanonTerritory;
import org.veeduria.platform.places.Level;
import org.veeduria.platform.places.Place;
import org.veeduria.platform.places.Places;

/**
 * A place as a person wrote it in the form of a split.
 *
 * @param value the code where the place is clear, else what was written
 * @param shown what stands in the field
 * @param choices the places it may be, where it is not clear; their names and those above them
 */
record PlaceField(String value, String shown, List<Choice> choices) {
    /** Codes, with or without weights, as {@link org.veeduria.engine.canon.Producer#parse} reads them. */
    private static final Pattern CODES = Pattern.compile("[0-9:.,\\s]*");

    private static final int SUGGESTED = 5;

    PlaceField {
        choices = List.copyOf(choices);
    }

    record Choice(String code, String name) {}

    /** Who receives: any place but the country. */
    static PlaceField recipient(String written, Places places) {
        return read(written, places, place -> place.level() != Level.COUNTRY);
    }

    /** Where the producers are: districts alone. */
    static PlaceField producer(String written, Places places) {
        return read(written, places, place -> place.level() == Level.DISTRICT);
    }

    private static PlaceField read(String written, Places places, Predicate<Place> fits) {
        List<Place> meant = meant(written, places, fits);
        if (meant.size() == 1) {
            String code = meant.getFirst().ubigeo().code();
            String name = places.fullName(meant.getFirst());
            return new PlaceField(code, meant(name, places, fits).equals(meant) ? name : code, List.of());
        }
        return new PlaceField(
                written,
                written,
                (meant.isEmpty() ? alike(written, places, fits) : meant)
                        .stream()
                                .map(place -> new Choice(place.ubigeo().code(), places.fullName(place)))
                                .toList());
    }

    /** A province and its seat have one municipality between them: it is named once. */
    private static List<Place> meant(String written, Places places, Predicate<Place> fits) {
        List<Place> all = places.meant(written).stream().filter(fits).toList();
        List<String> districts = all.stream()
                .filter(place -> place.level() == Level.DISTRICT)
                .map(place -> place.ubigeo().code())
                .toList();
        return all.stream()
                .filter(place ->
                        place.level() != Level.PROVINCE || !districts.contains(CanonTerritory.recipient(place)))
                .toList();
    }

    private static List<Place> alike(String written, Places places, Predicate<Place> fits) {
        return CODES.matcher(written).matches()
                ? List.of()
                : places.search(written, SUGGESTED).stream().filter(fits).toList();
    }
}
