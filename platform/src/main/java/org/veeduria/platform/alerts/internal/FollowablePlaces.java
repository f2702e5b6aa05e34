package org.veeduria.platform.alerts.internal;

import java.util.Optional;
import org.springframework.stereotype.Component;
import org.veeduria.platform.places.Places;
import org.veeduria.platform.places.Ubigeo;
import org.veeduria.platform.shared.change.Followable;
import org.veeduria.platform.shared.change.Topic;

/** Places in use, the whole country among them. */
@Component
class FollowablePlaces implements Followable {
    private final Places places;

    FollowablePlaces(Places places) {
        this.places = places;
    }

    @Override
    public Topic.Kind kind() {
        return Topic.Kind.PLACE;
    }

    @Override
    public Optional<Found> find(String key) {
        return Ubigeo.of(key)
                .flatMap(places::byUbigeo)
                .filter(place -> place.current())
                .map(place -> new Found(
                        place.name(), place.ubigeo().equals(Ubigeo.PERU) ? "/lugar" : "/lugar/" + place.ubigeo()));
    }
}
