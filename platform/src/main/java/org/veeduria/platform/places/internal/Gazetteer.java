package org.veeduria.platform.places.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.veeduria.platform.places.Government;
import org.veeduria.platform.places.Level;
import org.veeduria.platform.places.Place;
import org.veeduria.platform.places.Places;
import org.veeduria.platform.places.Point;
import org.veeduria.platform.places.Ubigeo;

/** The gazetteer in memory: about 2,100 places. Only the search by text asks the database. */
@Service
public final class Gazetteer implements Places {
    private static final double FARTHEST_KM = 200;

    private final Map<Ubigeo, Place> byCode = new TreeMap<>();
    private final Map<Ubigeo, List<Place>> children;
    private final List<Place> districts;
    private final Names names;
    private final @Nullable PlaceSearch search;

    /** Without the database the search by text finds nothing. */
    public Gazetteer(@Nullable PlaceSearch search) {
        this.search = search;
        GazetteerFile.read().forEach(place -> byCode.put(place.ubigeo(), place));
        List<Place> current = byCode.values().stream().filter(Place::current).toList();
        this.children = current.stream()
                .filter(place -> place.level() != Level.COUNTRY)
                .collect(Collectors.groupingBy(place -> place.ubigeo().parent(), Collectors.toUnmodifiableList()));
        this.districts = current.stream()
                .filter(place -> place.level() == Level.DISTRICT)
                .toList();
        this.names = new Names(byCode.values());
    }

    @Override
    public Optional<Place> byUbigeo(Ubigeo code) {
        return Optional.ofNullable(byCode.get(code));
    }

    @Override
    public List<Place> children(Ubigeo code) {
        return children.getOrDefault(code, List.of());
    }

    @Override
    public List<Place> ancestors(Ubigeo code) {
        List<Place> above = new ArrayList<>();
        for (Ubigeo at = code; at.level() != Level.COUNTRY; at = at.parent()) {
            byUbigeo(at.parent()).ifPresent(above::add);
        }
        Collections.reverse(above);
        return List.copyOf(above);
    }

    @Override
    public Optional<Place> resolve(@Nullable String region, @Nullable String province, @Nullable String district) {
        return names.resolve(region, province, district);
    }

    @Override
    public List<Place> meant(String written) {
        List<String> parts = Arrays.asList(written.strip().split("\\s*,\\s*", -1));
        return Stream.concat(byUbigeo(written).stream(), names.called(parts.getFirst()))
                .filter(Place::current)
                .filter(place -> isInside(place, parts.subList(1, parts.size())))
                .sorted(Comparator.comparing(Place::level).reversed().thenComparing(Place::ubigeo))
                .toList();
    }

    private boolean isInside(Place place, List<String> names) {
        Set<String> above = ancestors(place.ubigeo()).stream()
                .map(one -> Spelling.key(one.name()))
                .collect(Collectors.toSet());
        return names.stream().map(Spelling::key).allMatch(above::contains);
    }

    @Override
    public List<Place> search(String text, int limit) {
        return search == null
                ? List.of()
                : search.find(text, limit).stream()
                        .flatMap(code -> byUbigeo(code).stream())
                        .toList();
    }

    @Override
    public Optional<Place> nearest(Point point) {
        return districts.stream()
                .filter(district -> kilometres(district, point) <= FARTHEST_KM)
                .min(Comparator.comparingDouble(district -> kilometres(district, point)));
    }

    private static double kilometres(Place district, Point point) {
        Point capital = district.facts().point();
        return capital == null ? Double.MAX_VALUE : capital.kilometresTo(point);
    }

    @Override
    public List<Place> districts() {
        return districts;
    }

    @Override
    public Optional<Government> government(Ubigeo code) {
        return byUbigeo(code)
                .map(place -> place.government(byUbigeo(code.parent()).orElse(place)));
    }
}
