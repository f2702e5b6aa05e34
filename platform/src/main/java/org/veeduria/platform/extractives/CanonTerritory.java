package org.veeduria.platform.extractives;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.veeduria.engine.canon.Municipality;
import org.veeduria.engine.canon.Territory;
import org.veeduria.engine.canon.University;
import org.veeduria.platform.places.Facts;
import org.veeduria.platform.places.Government;
import org.veeduria.platform.places.Level;
import org.veeduria.platform.places.Place;
import org.veeduria.platform.places.Places;
import org.veeduria.platform.places.Ubigeo;

/**
 * The municipalities, regional governments and universities of Peru, with what each municipality weighs.
 *
 * @param ofGazetteer whether the weights are the gazetteer's population × poverty, because no index was given
 * @param withoutPoverty districts without a figure of their own, for which their province's stands
 * @param withoutPopulation districts that weigh nothing because no source says how many live there
 */
public record CanonTerritory(
        Territory territory, boolean ofGazetteer, List<String> withoutPoverty, List<String> withoutPopulation) {
    public CanonTerritory {
        withoutPoverty = List.copyOf(withoutPoverty);
        withoutPopulation = List.copyOf(withoutPopulation);
    }

    /** Weights from the gazetteer: inhabitants × percentage in poverty. The ministry's own use unmet basic needs. */
    public static CanonTerritory ofGazetteer(Places places) {
        List<String> withoutPoverty = new ArrayList<>();
        List<String> withoutPopulation = new ArrayList<>();
        for (Place district : places.districts()) {
            if (district.facts().poverty() == null) {
                withoutPoverty.add(district.ubigeo().code());
            }
            if (district.facts().population() == null) {
                withoutPopulation.add(district.ubigeo().code());
            }
        }
        Territory territory = territory(places, district -> weight(district, places));
        return new CanonTerritory(territory, true, withoutPoverty, withoutPopulation);
    }

    /** Weights from an index by ubigeo; a district that is not in it weighs nothing. */
    public static CanonTerritory ofIndex(Places places, Map<String, BigDecimal> index) {
        Territory territory = territory(
                places, district -> index.getOrDefault(district.ubigeo().code(), BigDecimal.ZERO));
        return new CanonTerritory(territory, false, List.of(), List.of());
    }

    /** Under which code a place's government receives: a province's municipality under the district of its seat. */
    public static String recipient(Place place) {
        return place.level() == Level.PROVINCE
                ? place.ubigeo().prefix() + "01"
                : place.ubigeo().code();
    }

    private static Territory territory(Places places, Function<Place, BigDecimal> weight) {
        List<Municipality> municipalities = places.districts().stream()
                .map(district -> new Municipality(
                        district.ubigeo().code(), government(places, district.ubigeo()), weight.apply(district)))
                .toList();
        Map<String, String> regions = places.children(Ubigeo.PERU).stream()
                .collect(Collectors.toMap(
                        region -> region.ubigeo().code(), region -> government(places, region.ubigeo())));
        return new Territory(municipalities, regions, University.ofPeru());
    }

    private static String government(Places places, Ubigeo ubigeo) {
        return places.government(ubigeo).map(Government::name).orElse(ubigeo.code());
    }

    private static BigDecimal weight(Place district, Places places) {
        Facts facts = district.facts();
        Integer population = facts.population();
        BigDecimal poverty = Optional.ofNullable(facts.poverty())
                .or(() -> places.byUbigeo(district.ubigeo().parent())
                        .map(province -> province.facts().poverty()))
                .orElse(BigDecimal.ZERO);
        return population == null ? BigDecimal.ZERO : poverty.multiply(BigDecimal.valueOf(population));
    }
}
