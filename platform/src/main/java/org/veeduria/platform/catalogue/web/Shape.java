package org.veeduria.platform.catalogue.web;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;
import org.veeduria.engine.input.BadQuery;
import org.veeduria.platform.catalogue.internal.CsvRows;
import org.veeduria.platform.catalogue.internal.JsonCells;
import org.veeduria.platform.shared.dataset.Dataset;
import org.veeduria.platform.shared.dataset.Row;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;

/** How the API answers: as JSON unless CSV is asked for, by {@code ?format=} or else by the Accept header. */
enum Shape {
    JSON("application/json"),
    CSV("text/csv;charset=UTF-8");

    private final String mediaType;

    Shape(String mediaType) {
        this.mediaType = mediaType;
    }

    String mediaType() {
        return mediaType;
    }

    static Shape asked(@Nullable String format, @Nullable String accept) {
        return switch (format) {
            case null -> accepted(accept);
            case "" -> accepted(accept);
            case "json" -> JSON;
            case "csv" -> CSV;
            default -> throw new BadQuery("format", format, "json or csv");
        };
    }

    private static Shape accepted(@Nullable String accept) {
        if (accept == null || accept.isBlank()) {
            return JSON;
        }
        try {
            List<MediaType> wanted = MediaType.parseMediaTypes(accept);
            MimeTypeUtils.sortBySpecificity(wanted);
            return wanted.stream()
                    .sorted((one, other) -> Double.compare(other.getQualityValue(), one.getQualityValue()))
                    .flatMap(type -> List.of(values()).stream()
                            .filter(shape -> type.includes(MediaType.parseMediaType(shape.mediaType))))
                    .findFirst()
                    .orElse(JSON);
        } catch (InvalidMediaTypeException unreadable) {
            throw new BadQuery("Accept", accept, "application/json or text/csv");
        }
    }

    void write(Page page, OutputStream out) throws IOException {
        if (this == CSV) {
            CsvRows.write(page.columns(), page.rows(), out);
            return;
        }
        try (JsonGenerator json = JsonCells.FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            json.writeStartObject();
            json.writeName("data");
            json.writeStartArray();
            page.rows().forEach(row -> JsonCells.write(json, page.columns(), row));
            json.writeEndArray();
            json.writeName("next");
            Optional<String> next = page.next();
            if (next.isPresent()) {
                json.writeString(next.get());
            } else {
                json.writeNull();
            }
            json.writeEndObject();
        }
    }

    void write(Dataset dataset, Row row, OutputStream out) throws IOException {
        if (this == CSV) {
            CsvRows.write(dataset.columns(), List.of(row), out);
            return;
        }
        try (JsonGenerator json = JsonCells.FACTORY.createGenerator(ObjectWriteContext.empty(), out)) {
            JsonCells.write(json, dataset.columns(), row);
        }
    }
}
