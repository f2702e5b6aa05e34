/** Reading of compiled releases into rows, and the SQL of this room. */
@NullMarked
package org.veeduria.platform.contracting.internal;

import org.jspecify.annotations.NullMarked;
