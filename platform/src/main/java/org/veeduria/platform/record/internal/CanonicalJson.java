package org.veeduria.platform.record.internal;

import java.nio.charset.StandardCharsets;
import java.util.TreeMap;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON in its one canonical spelling (RFC 8785), so that equal facts have equal hashes. Numbers are whole and at most 2⁵³−1;
 * amounts and other decimals are written as text, because RFC 8785 would pass them through binary floating point.
 */
public final class CanonicalJson {
    private static final long LARGEST = (1L << 53) - 1;
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private CanonicalJson() {}

    /** Reads one JSON value and nothing after it. */
    public static JsonNode parse(byte[] json) {
        return MAPPER.readTree(json);
    }

    /**
     * The canonical bytes of a value.
     *
     * @throws IllegalArgumentException for a number that is not whole or too large, and for text that is not Unicode
     */
    public static byte[] write(JsonNode value) {
        StringBuilder out = new StringBuilder();
        write(value, out);
        return out.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void write(JsonNode value, StringBuilder out) {
        switch (value.getNodeType()) {
            case OBJECT -> writeObject(value, out);
            case ARRAY -> writeArray(value, out);
            case STRING -> writeString(value.asString(), out);
            case NUMBER -> writeNumber(value, out);
            case BOOLEAN -> out.append(value.asBoolean());
            case NULL -> out.append("null");
            default -> throw new IllegalArgumentException("not JSON: a value is missing");
        }
    }

    private static void writeObject(JsonNode object, StringBuilder out) {
        TreeMap<String, JsonNode> sorted = new TreeMap<>();
        object.properties().forEach(field -> sorted.put(field.getKey(), field.getValue()));
        String comma = "{";
        for (var field : sorted.entrySet()) {
            out.append(comma);
            writeString(field.getKey(), out);
            out.append(':');
            write(field.getValue(), out);
            comma = ",";
        }
        out.append(sorted.isEmpty() ? "{}" : "}");
    }

    private static void writeArray(JsonNode array, StringBuilder out) {
        String comma = "";
        out.append('[');
        for (JsonNode element : array) {
            out.append(comma);
            write(element, out);
            comma = ",";
        }
        out.append(']');
    }

    private static void writeNumber(JsonNode number, StringBuilder out) {
        if (!number.isIntegralNumber()
                || number.bigIntegerValue().abs().bitLength() > 53
                || Math.abs(number.asLong()) > LARGEST) {
            throw new IllegalArgumentException(
                    "only whole numbers up to 2^53-1 are recorded, not " + number + ". Write amounts as text");
        }
        out.append(number.asLong());
    }

    private static void writeString(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\t' -> out.append("\\t");
                case '\n' -> out.append("\\n");
                case '\f' -> out.append("\\f");
                case '\r' -> out.append("\\r");
                default -> writeCharacter(text, i, out);
            }
        }
        out.append('"');
    }

    private static void writeCharacter(String text, int at, StringBuilder out) {
        char c = text.charAt(at);
        boolean paired = Character.isHighSurrogate(c)
                ? at + 1 < text.length() && Character.isLowSurrogate(text.charAt(at + 1))
                : !Character.isLowSurrogate(c) || (at > 0 && Character.isHighSurrogate(text.charAt(at - 1)));
        if (!paired) {
            throw new IllegalArgumentException("the text holds half a Unicode character at position " + at);
        }
        if (c < ' ') {
            out.append(String.format("\\u%04x", (int) c));
        } else {
            out.append(c);
        }
    }
}
