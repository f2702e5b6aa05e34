/**
 * One contracting process as the indicators see it: the parts of an OCDS compiled release that some indicator needs, typed.
 *
 * <p>Every part that comes from an array keeps its position there ({@code index}), so that evidence can point back into the
 * source. What the publisher did not say is {@code null} (or an empty list); what no enabled indicator asks for
 * ({@link org.veeduria.engine.flags.Field}) is left out in the same way.
 */
@NullMarked
package org.veeduria.engine.flags.process;

import org.jspecify.annotations.NullMarked;
