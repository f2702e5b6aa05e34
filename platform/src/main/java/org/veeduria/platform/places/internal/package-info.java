/** The gazetteer in memory, its file, its table for search, and how names are compared. */
@NullMarked
package org.veeduria.platform.places.internal;

import org.jspecify.annotations.NullMarked;
