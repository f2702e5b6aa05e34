package org.veeduria.platform.shared;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a loaded file held, by name ({@code rows}, {@code procedures}), in the order in which it is told.
 *
 * @param kept how many processes, projects or rows it gave; 0 means that nothing of the file could be used
 */
public record LoadCounts(long kept, Map<String, Long> counts) {
    public LoadCounts {
        counts = Collections.unmodifiableMap(new LinkedHashMap<>(counts));
    }
}
