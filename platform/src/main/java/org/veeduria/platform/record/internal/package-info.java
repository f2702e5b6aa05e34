/** Store, sequencer, keys and witnesses of the public record. */
@NullMarked
package org.veeduria.platform.record.internal;

import org.jspecify.annotations.NullMarked;
