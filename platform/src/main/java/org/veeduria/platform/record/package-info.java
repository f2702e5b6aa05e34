/** Appending to the transparency log, receipts, serving tiles and proofs, erasure. */
@ApplicationModule(allowedDependencies = "shared")
@NullMarked
package org.veeduria.platform.record;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
