package org.veeduria.platform.catalogue.internal;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.veeduria.platform.shared.dataset.Column;
import org.veeduria.platform.shared.dataset.Row;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** Rows as JSON objects: one member for each column, absent values as {@code null}, exact decimals without exponent. */
public final class JsonCells {
    /** Writes numbers plainly and leaves the stream open. */
    public static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .build();

    private JsonCells() {}

    public static void write(JsonGenerator json, List<Column> columns, Row row) {
        json.writeStartObject();
        for (int at = 0; at < columns.size(); at++) {
            json.writeName(columns.get(at).name());
            cell(json, row.cells().get(at));
        }
        json.writeEndObject();
    }

    private static void cell(JsonGenerator json, @Nullable Object value) {
        switch (value) {
            case null -> json.writeNull();
            case Long number -> json.writeNumber(number);
            case Double number -> json.writeNumber(number);
            case BigDecimal number -> json.writeNumber(number);
            case Boolean yes -> json.writeBoolean(yes);
            default -> json.writeString(value.toString());
        }
    }
}
