/**
 * What companies of the extractive industries say they paid, what the State says it received, how the two compare, and where the
 * money goes: canon and royalties. Basis: EITI Standard 2023, requirements 4 and 5; Ley 27506 (Ley de Canon) and its kin.
 */
@ApplicationModule(allowedDependencies = {"shared", "places", "law", "record", "identity", "budget"})
@NullMarked
package org.veeduria.platform.extractives;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
