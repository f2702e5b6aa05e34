package org.veeduria.platform.contracting.web;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.veeduria.platform.places.Place;
import org.veeduria.platform.places.Places;
import org.veeduria.platform.places.Ubigeo;

/** The places a page's subject lies in, from the country down. */
@Component
class PlaceCrumbs {
    private final Places places;

    PlaceCrumbs(Places places) {
        this.places = places;
    }

    List<Place> to(@Nullable String ubigeo) {
        Ubigeo code = ubigeo == null ? Ubigeo.PERU : new Ubigeo(ubigeo);
        List<Place> crumbs = new ArrayList<>(places.ancestors(code));
        places.byUbigeo(code).ifPresent(crumbs::add);
        return List.copyOf(crumbs);
    }
}
