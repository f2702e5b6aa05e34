package org.veeduria.platform.places.internal;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.veeduria.platform.places.Level;
import org.veeduria.platform.places.Place;
import org.veeduria.platform.places.Ubigeo;

/** Finds the place that a region's, a province's and a district's name mean together. */
final class Names {
    /** Below this length two names that differ by one letter are two places. */
    private static final int LONG_ENOUGH_TO_MISSPELL = 5;

    private final Map<Ubigeo, List<Place>> children;
    private final Map<Ubigeo, Map<String, Place>> byKey = new HashMap<>();

    Names(Collection<Place> places) {
        this.children = new HashMap<>();
        for (Place place : places) {
            if (place.level() != Level.COUNTRY) {
                children.computeIfAbsent(place.ubigeo().parent(), parent -> new ArrayList<>())
                        .add(place);
                index(place);
            }
        }
    }

    private void index(Place place) {
        Map<String, Place> siblings = byKey.computeIfAbsent(place.ubigeo().parent(), parent -> new HashMap<>());
        siblings.put(Spelling.key(place.name()), place);
        place.also().forEach(name -> siblings.putIfAbsent(Spelling.key(name), place));
    }

    Optional<Place> resolve(@Nullable String region, @Nullable String province, @Nullable String district) {
        Optional<Place> wide = inside(Ubigeo.PERU, region);
        if (wide.isEmpty()) {
            return Optional.empty();
        }
        Optional<Place> middle = inside(wide.get().ubigeo(), province);
        if (middle.isEmpty()) {
            return blank(province) ? onlyDistrict(wide.get(), district).or(() -> wide) : wide;
        }
        return inside(middle.get().ubigeo(), district).or(() -> middle);
    }

    /** Without its province a district is known only where its name is the region's only one. */
    private Optional<Place> onlyDistrict(Place region, @Nullable String name) {
        List<Place> found = children.getOrDefault(region.ubigeo(), List.of()).stream()
                .flatMap(province -> exact(province.ubigeo(), name).stream())
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** Every place of this name, wherever it is. */
    Stream<Place> called(String name) {
        String key = Spelling.key(name);
        return byKey.values().stream().flatMap(siblings -> Stream.ofNullable(siblings.get(key)));
    }

    private Optional<Place> inside(Ubigeo above, @Nullable String name) {
        return exact(above, name).or(() -> misspelt(above, name));
    }

    private Optional<Place> exact(Ubigeo above, @Nullable String name) {
        return name == null || name.isBlank()
                ? Optional.empty()
                : Optional.ofNullable(byKey.getOrDefault(above, Map.of()).get(Spelling.key(name)));
    }

    /** One letter wrong, where only one sibling is that near. */
    private Optional<Place> misspelt(Ubigeo above, @Nullable String name) {
        String key = name == null ? "" : Spelling.key(name);
        if (key.length() < LONG_ENOUGH_TO_MISSPELL) {
            return Optional.empty();
        }
        List<Place> near = byKey.getOrDefault(above, Map.of()).entrySet().stream()
                .filter(entry -> Math.abs(entry.getKey().length() - key.length()) <= 1)
                .filter(entry -> Spelling.distance(entry.getKey(), key) <= 1)
                .map(Map.Entry::getValue)
                .distinct()
                .toList();
        return near.size() == 1 ? Optional.of(near.getFirst()) : Optional.empty();
    }

    private static boolean blank(@Nullable String name) {
        return name == null || name.isBlank();
    }
}
