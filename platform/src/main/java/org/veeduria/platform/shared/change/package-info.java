/** What rooms tell when something they hold changed, and what one may follow. */
@NullMarked
package org.veeduria.platform.shared.change;

import org.jspecify.annotations.NullMarked;
