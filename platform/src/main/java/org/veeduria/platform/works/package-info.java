/**
 * Public works (OC4IDS projects, Invierte.pe): what every source says of them, their progress, the contracts that build them, and
 * works flags. A flag is a question. Legal basis of the data: DL 1252 (Invierte.pe), Ley 30225 and its successor Ley 32069.
 */
@ApplicationModule(allowedDependencies = {"shared", "places", "law", "record", "contracting"})
@NullMarked
package org.veeduria.platform.works;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
