/** Indicators that look at what happened in the contract and what became of it. */
@NullMarked
package org.veeduria.engine.flags.contract;

import org.jspecify.annotations.NullMarked;
