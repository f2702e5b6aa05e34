/**
 * What a run must keep until its end, in bounded memory however many processes it reads: as bytes, sorted in parts, beyond half a
 * megabyte in a temporary file.
 */
@NullMarked
package org.veeduria.engine.flags.kept;

import org.jspecify.annotations.NullMarked;
