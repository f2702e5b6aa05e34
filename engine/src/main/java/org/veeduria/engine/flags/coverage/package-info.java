/** Which indicators a publisher's data allows, and which fields stand in the way. */
@NullMarked
package org.veeduria.engine.flags.coverage;

import org.jspecify.annotations.NullMarked;
