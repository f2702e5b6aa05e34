/** Loaders, rules and SQL of the room. */
@NullMarked
package org.veeduria.platform.extractives.internal;

import org.jspecify.annotations.NullMarked;
