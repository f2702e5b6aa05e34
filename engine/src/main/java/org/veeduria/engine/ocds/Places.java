package org.veeduria.engine.ocds;

import org.veeduria.engine.input.Place;
import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamLocation;

/**
 * Where a parser stands in its file.
 *
 * @param linesBefore lines of the file before the parser's first one
 */
record Places(String file, long linesBefore) {
    Place here(JsonParser parser) {
        TokenStreamLocation at = parser.currentTokenLocation();
        return place(at, parser);
    }

    /** Where the parser could not go on. */
    Place failed(JsonParser parser) {
        return place(parser.currentLocation(), parser);
    }

    private Place place(TokenStreamLocation at, JsonParser parser) {
        return new Place(
                file,
                linesBefore + Math.max(1, at.getLineNr()),
                Math.max(0, at.getColumnNr()),
                parser.streamReadContext().pathAsPointer().toString());
    }
}
