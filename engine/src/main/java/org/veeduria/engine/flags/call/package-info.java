/** Indicators that look at what happened before bids came in: thresholds, methods and time to bid. */
@NullMarked
package org.veeduria.engine.flags.call;

import org.jspecify.annotations.NullMarked;
