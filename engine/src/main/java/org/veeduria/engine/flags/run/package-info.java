/**
 * Runs indicators over files: the lines of large files are dealt out to threads, each folds its share, and the shares are merged.
 * A cluster uses the same {@link org.veeduria.engine.flags.run.Share}.
 */
@NullMarked
package org.veeduria.engine.flags.run;

import org.jspecify.annotations.NullMarked;
