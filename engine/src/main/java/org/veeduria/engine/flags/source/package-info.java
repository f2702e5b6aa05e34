/** Contracting processes out of files of every shape. */
@NullMarked
package org.veeduria.engine.flags.source;

import org.jspecify.annotations.NullMarked;
