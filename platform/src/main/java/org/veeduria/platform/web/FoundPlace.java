package org.veeduria.platform.web;

import java.util.List;
import org.veeduria.platform.places.Place;

/** A place that the search found, with the places above it, the country left out. */
public record FoundPlace(Place place, List<Place> above) {}
