/** Rules and SQL of the works. */
@NullMarked
package org.veeduria.platform.works.internal;

import org.jspecify.annotations.NullMarked;
