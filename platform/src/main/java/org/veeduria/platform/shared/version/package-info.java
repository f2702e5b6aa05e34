/** What a room says of the versions of its data: a file that speaks again of the same things replaces nothing silently. */
@NullMarked
package org.veeduria.platform.shared.version;

import org.jspecify.annotations.NullMarked;
