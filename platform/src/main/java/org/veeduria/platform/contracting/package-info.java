/**
 * Procurement processes (OCDS), suppliers, entities and red flags. A flag is a question: it is stored with the rule, the
 * values and the place in the source it rests on.
 */
@ApplicationModule
@NullMarked
package org.veeduria.platform.contracting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
