package org.veeduria.platform.web;

import org.veeduria.platform.places.Place;

/** One region on the map: where its circle is, how large (its area grows with the number), and what it stands for. */
public record RegionCircle(Place region, int x, int y, int radius, long number) {}
