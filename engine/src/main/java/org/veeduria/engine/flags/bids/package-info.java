/** Indicators that look at what happened in the bids themselves: their number, prices and senders. */
@NullMarked
package org.veeduria.engine.flags.bids;

import org.jspecify.annotations.NullMarked;
