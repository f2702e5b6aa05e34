/** Loaded files, datasets, downloads, API and the DCAT catalogue. */
@ApplicationModule(allowedDependencies = {"shared", "record", "places", "law"})
@NullMarked
package org.veeduria.platform.catalogue;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
