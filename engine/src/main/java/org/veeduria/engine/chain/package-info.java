/**
 * Follows a year's public money in one place: transfer, budget, spending, contracts, works. What does not reach the next step is
 * a gap, named and never filled by a guess.
 */
@NullMarked
package org.veeduria.engine.chain;

import org.jspecify.annotations.NullMarked;
