package org.veeduria.platform.works.internal;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What one file says of one work.
 *
 * @param work the work's id
 * @param saidOn the day its publisher last changed it
 */
public record Statement(
        String work, Source source, @Nullable LocalDate saidOn, ObjectNode project) {
    /** The file, as the loaded files know it by its SHA-256, and the place in it. */
    public record Source(Scope scope, int edition, String file, String position, boolean fictional) {}
}
