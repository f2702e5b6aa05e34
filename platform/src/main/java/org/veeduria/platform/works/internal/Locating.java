package org.veeduria.platform.works.internal;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.veeduria.engine.works.invierte.InvierteItem;
import org.veeduria.engine.works.invierte.InvierteItem.Names;
import org.veeduria.engine.works.read.WorkReader;
import org.veeduria.platform.places.Place;
import org.veeduria.platform.places.Places;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes into a project which place of the gazetteer its names mean. A name that is not found leaves the place above it. */
@Component
class Locating {
    private final Places places;

    Locating(Places places) {
        this.places = places;
    }

    /** The places of an investment, by the names its table and its title give. */
    void invierte(InvierteItem item) {
        JsonNode locations = item.project().path("locations");
        for (int i = 0; i < item.places().size(); i++) {
            Names names = item.places().get(i);
            Optional<Place> found = places.resolve(names.region(), names.province(), names.district());
            if (found.isPresent() && locations.get(i) instanceof ObjectNode location) {
                write(location, found.get());
            }
        }
    }

    /** The places of a project that names Peruvian ones without their codes. */
    void oc4ids(ObjectNode project) {
        for (JsonNode location : project.path("locations")) {
            JsonNode address = location.path("address");
            String country = address.path("countryName").asString("");
            if (location instanceof ObjectNode place
                    && !place.has("gazetteer")
                    && List.of("", "Perú", "Peru", "PE").contains(country)) {
                places.resolve(text(address, "region"), text(address, "province"), text(address, "locality"))
                        .ifPresent(found -> write(place, found));
            }
        }
    }

    private static void write(ObjectNode location, Place place) {
        location.putObject("gazetteer")
                .put("scheme", WorkReader.UBIGEO)
                .putArray("identifiers")
                .add(place.ubigeo().code());
    }

    private static @org.jspecify.annotations.Nullable String text(JsonNode address, String name) {
        String text = address.path(name).asString("");
        return text.isBlank() ? null : text;
    }
}
