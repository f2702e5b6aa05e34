/** Procurement processes (OCDS), suppliers, entities and red flags. */
@ApplicationModule
@NullMarked
package org.veeduria.platform.contracting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
