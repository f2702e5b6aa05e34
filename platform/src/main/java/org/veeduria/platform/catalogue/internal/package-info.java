/** Writing tables in the formats people download. */
@NullMarked
package org.veeduria.platform.catalogue.internal;

import org.jspecify.annotations.NullMarked;
