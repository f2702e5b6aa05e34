/** Transparency log (C2SP tlog-tiles) and its offline verifier. No dependencies. */
@NullMarked
package org.veeduria.tlog;

import org.jspecify.annotations.NullMarked;
