/** Dated parameters of the law with their citations; working-day calendars. */
@ApplicationModule(allowedDependencies = "shared")
@NullMarked
package org.veeduria.platform.law;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
