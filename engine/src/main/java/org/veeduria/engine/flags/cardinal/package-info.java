/**
 * Agreement to the letter with open-contracting/cardinal-rs, so that its users can switch: the few indicators that must compute
 * differently for that. Everything else is in {@code engine.flags.core}.
 */
@NullMarked
package org.veeduria.engine.flags.cardinal;

import org.jspecify.annotations.NullMarked;
