package org.veeduria.platform.shared;

import java.util.Map;

/** What a room's own part of the read API looks like, for the OpenAPI document; the tables of {@code Dataset} describe themselves. */
public interface ApiPaths {
    /** A path below {@code /api/v1}, such as {@code /cubes/{name}/aggregate}, and what one asks there. */
    Map<String, Operation> paths();

    /**
     * A GET request.
     *
     * @param id unique in the document
     * @param summary in English, a sentence
     * @param parameters names and what may stand there; those that are not in the path are asked after {@code ?}
     */
    record Operation(String id, String summary, Map<String, String> parameters) {
        public Operation {
            parameters = Map.copyOf(parameters);
        }
    }
}
