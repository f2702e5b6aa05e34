/** Indicators that look at what happened in the decision: its price, its day, how long it took. */
@NullMarked
package org.veeduria.engine.flags.award;

import org.jspecify.annotations.NullMarked;
