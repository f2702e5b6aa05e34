/** Rules and storage of the room. */
@NullMarked
package org.veeduria.platform.budget.internal;

import org.jspecify.annotations.NullMarked;
