/**
 * Regions, provinces and districts of Peru with their governments: which place a name or a point is, and what belongs to
 * what. The facts are in {@code places/pe.csv}; docs/places.md says where they come from.
 */
@ApplicationModule(allowedDependencies = "shared")
@NullMarked
package org.veeduria.platform.places;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
