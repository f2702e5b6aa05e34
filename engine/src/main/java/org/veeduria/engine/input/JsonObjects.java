package org.veeduria.engine.input;

import java.io.IOException;
import java.util.function.BiConsumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * The objects of a JSON document, one at a time with line and pointer: one, several one after another, or lists of them. What is no
 * object is reported and passed over; a mistake of writing costs what stands after it. Memory holds one object.
 */
public final class JsonObjects {
    private static final int DEEPEST = 50;
    private static final long MOST_BYTES = 64L << 20;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxDocumentLength(MOST_BYTES)
                            .build())
                    .build())
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final String file;
    private final Problems problems;
    private final BiConsumer<ObjectNode, Place> sink;
    private final JsonParser parser;

    private JsonObjects(Member member, Problems problems, BiConsumer<ObjectNode, Place> sink) {
        this.file = member.name();
        this.problems = problems;
        this.sink = sink;
        this.parser = JSON.createParser(member.text());
    }

    /**
     * Gives each object and its place.
     *
     * @throws IOException where the disk fails, never for what stands in the file
     */
    public static void read(Member member, Problems problems, BiConsumer<ObjectNode, Place> sink) throws IOException {
        JsonObjects objects = new JsonObjects(member, problems, sink);
        try (objects.parser) {
            objects.all();
        } catch (JacksonIOException broken) {
            throw broken.getCause();
        } catch (JacksonException mistake) {
            problems.report(objects.here(""), String.valueOf(mistake.getOriginalMessage()), reason(mistake));
        } catch (NumberFormatException beyond) {
            problems.report(objects.here(""), String.valueOf(beyond.getMessage()), Reason.BAD_JSON);
        }
    }

    private void all() {
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            if (token == JsonToken.START_ARRAY) {
                for (int at = 0; parser.nextToken() != JsonToken.END_ARRAY; at++) {
                    value("/" + at);
                }
            } else {
                value("");
            }
        }
    }

    private Place here(String pointer) {
        return new Place(file, Math.max(1, parser.currentLocation().getLineNr()), 0, pointer);
    }

    private void value(String pointer) {
        Place place = here(pointer);
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            String value = String.valueOf(parser.getString());
            parser.skipChildren();
            problems.report(place, value, Reason.NOT_AN_OBJECT);
        } else if (parser.readValueAsTree() instanceof ObjectNode object) {
            if (ZeroSigns.takenFrom(object)) {
                problems.report(place, "", Reason.ZERO_SIGN);
            }
            sink.accept(object, place);
        }
    }

    /** What kind of mistake it is. */
    static Reason reason(JacksonException mistake) {
        String words = String.valueOf(mistake.getMessage());
        return switch (mistake) {
            case UnexpectedEndOfInputException cut -> Reason.CUT_OFF;
            case StreamConstraintsException limit when words.contains("nesting") -> Reason.TOO_DEEP;
            case StreamConstraintsException limit
            when words.contains("Document length") -> Reason.TOO_LARGE_WHEN_UNPACKED;
            case StreamConstraintsException limit -> Reason.TOO_LONG;
            default -> Reason.BAD_JSON;
        };
    }
}
