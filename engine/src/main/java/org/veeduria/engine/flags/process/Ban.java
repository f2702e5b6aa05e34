package org.veeduria.engine.flags.process;

import org.jspecify.annotations.Nullable;

/**
 * Peru's extension {@code parties/sanctions}: a ban from contracting with the State (<i>inhabilitación</i>).
 *
 * @param period from the first to the last day of the ban; an open end means it stands
 */
public record Ban(
        int index,
        @Nullable String id,
        @Nullable String reason,
        @Nullable Period period) {}
