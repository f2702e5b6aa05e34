/** Peru's public budget as the ministry (MEF) publishes it: what its table holds, its traps, and rows to measure and show with. */
@NullMarked
package org.veeduria.engine.budget;

import org.jspecify.annotations.NullMarked;
