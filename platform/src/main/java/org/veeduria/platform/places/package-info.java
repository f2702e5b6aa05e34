/** Regions, provinces and districts with their governments. */
@ApplicationModule
@NullMarked
package org.veeduria.platform.places;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
