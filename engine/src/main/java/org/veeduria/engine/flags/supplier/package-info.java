/** Indicators that look at ties between buyers and suppliers over many processes: shares, pairs, repeated wins. */
@NullMarked
package org.veeduria.engine.flags.supplier;

import org.jspecify.annotations.NullMarked;
