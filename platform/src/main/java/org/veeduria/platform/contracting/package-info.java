/**
 * Procurement processes (OCDS), suppliers, entities and red flags. A flag is a question: it is stored with the rule, the
 * values and the place in the source it rests on. Legal basis of the data: Ley 30225 (Ley de Contrataciones del Estado)
 * and its successor Ley 32069; publication in SEACE.
 */
@ApplicationModule(allowedDependencies = {"shared", "places", "law", "record"})
@NullMarked
package org.veeduria.platform.contracting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
