package org.veeduria.engine.input;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A JSON document small enough to be held whole: descriptors, declarations, series. Names stand once in an object; numbers stay exact. */
public final class JsonDocument {
    private static final int DEEPEST = 50;
    private static final int MOST_BYTES = 32 << 20;
    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private JsonDocument() {}

    /** The document; null, and reported, where it is cut off, too large, too deep or no JSON. */
    public static @Nullable JsonNode read(Member file, Problems problems) throws IOException {
        byte[] bytes = file.text().readNBytes(MOST_BYTES + 1);
        if (bytes.length > MOST_BYTES) {
            problems.report(Place.file(file.name()), "", Reason.TOO_LARGE_WHEN_UNPACKED);
            return null;
        }
        try {
            JsonNode root = JSON.readTree(bytes);
            if (ZeroSigns.takenFrom(root)) {
                problems.report(Place.line(file.name(), 1), "", Reason.ZERO_SIGN);
            }
            return root;
        } catch (JacksonIOException broken) {
            throw broken.getCause();
        } catch (JacksonException mistake) {
            problems.report(place(file, mistake), mistake.getOriginalMessage(), JsonObjects.reason(mistake));
        } catch (NumberFormatException beyond) {
            problems.report(Place.line(file.name(), 1), String.valueOf(beyond.getMessage()), Reason.BAD_JSON);
        }
        return null;
    }

    /** The mistake's line; where the parser does not know it, that of the document, which is lost whole. */
    private static Place place(Member file, JacksonException mistake) {
        TokenStreamLocation where = mistake.getLocation();
        return Place.line(file.name(), where == null ? 1 : Math.max(1, where.getLineNr()));
    }
}
