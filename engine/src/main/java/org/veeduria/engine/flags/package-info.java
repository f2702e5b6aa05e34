/**
 * Red flags: indicators over contracting processes, computed as a fold.
 *
 * <p>An {@link org.veeduria.engine.flags.Indicator} starts a {@link org.veeduria.engine.flags.Fold}; the fold observes processes
 * one by one, partial folds of other threads or partitions are merged into it, and in the end it concludes. The indicators follow
 * the Open Contracting Partnership's <i>Red flags in public procurement</i> (2024). A flag is a question, not an accusation.
 */
@NullMarked
package org.veeduria.engine.flags;

import org.jspecify.annotations.NullMarked;
