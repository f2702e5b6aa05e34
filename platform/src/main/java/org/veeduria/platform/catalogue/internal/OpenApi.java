package org.veeduria.platform.catalogue.internal;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.veeduria.platform.shared.ApiPaths;
import org.veeduria.platform.shared.dataset.Column;
import org.veeduria.platform.shared.dataset.Dataset;
import org.veeduria.platform.shared.dataset.Filter;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The OpenAPI 3.1 description of the read API, made from the tables themselves so that it cannot differ from them. */
@Component
public class OpenApi {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Tables tables;
    private final Publisher publisher;
    private final MessageSource messages;
    private final List<ApiPaths> rooms;

    OpenApi(Tables tables, Publisher publisher, MessageSource messages, List<ApiPaths> rooms) {
        this.rooms = List.copyOf(rooms);
        this.tables = tables;
        this.publisher = publisher;
        this.messages = messages;
    }

    /** The document. */
    public String text() {
        ObjectNode api = JSON.objectNode().put("openapi", "3.1.1");
        ObjectNode info = api.putObject("info").put("title", "Veeduria").put("version", "1");
        info.put("summary", "Public budgets, revenue, works and procurement, with the questions they raise");
        info.putObject("license").put("name", publisher.license()).put("url", publisher.license());
        api.putArray("servers").addObject().put("url", publisher.address() + "/api/v1");
        ObjectNode paths = api.putObject("paths");
        ObjectNode schemas = JSON.objectNode();
        for (Dataset table : tables.all()) {
            paths.set("/" + table.id(), JSON.objectNode().set("get", page(table)));
            paths.set("/" + table.id() + "/{id}", JSON.objectNode().set("get", row(table)));
            schemas.set(table.id(), schema(table));
        }
        paths.set("/releases/{id}", JSON.objectNode().set("get", release()));
        rooms.forEach(room -> new TreeMap<>(room.paths())
                .forEach((path, operation) -> paths.set(path, JSON.objectNode().set("get", further(path, operation)))));
        schemas.set("problem", problem());
        api.putObject("components").set("schemas", schemas);
        return api.toString();
    }

    /** What a room answers beside its tables. */
    private static ObjectNode further(String path, ApiPaths.Operation asked) {
        ObjectNode get = operation(asked.id(), asked.summary());
        ArrayNode parameters = get.putArray("parameters");
        new TreeMap<>(asked.parameters()).forEach((name, allowed) -> {
            boolean inPath = path.contains("{" + name + "}");
            ObjectNode parameter = parameters
                    .addObject()
                    .put("name", name)
                    .put("in", inPath ? "path" : "query")
                    .put("required", inPath)
                    .put("description", allowed);
            parameter.putObject("schema").put("type", "string");
        });
        get.set("responses", responses(JSON.objectNode().put("type", "object"), true));
        return get;
    }

    private ObjectNode page(Dataset table) {
        ObjectNode get = operation("list-" + table.id(), what(table));
        ArrayNode parameters = get.putArray("parameters");
        table.filters().forEach(filter -> parameters.add(parameter(filter)));
        parameters.add(parameter(new Filter("after", ".*", "the id of the last row of the page before")));
        parameters.add(parameter(new Filter("size", "[1-9]\\d{0,3}", "rows of the page, 1 to 1000; 100 if not given")));
        parameters.add(format());
        ObjectNode pageSchema = JSON.objectNode().put("type", "object");
        pageSchema.putArray("required").add("data").add("next");
        ObjectNode properties = pageSchema.putObject("properties");
        properties.putObject("data").put("type", "array").set("items", reference(table.id()));
        properties.putObject("next").put("format", "uri-reference").set("type", orNull("string"));
        get.set("responses", responses(pageSchema, true));
        return get;
    }

    private ObjectNode row(Dataset table) {
        ObjectNode get = operation("get-" + table.id(), what(table));
        get.putArray("parameters").add(id()).add(format());
        get.set("responses", responses(reference(table.id()), true));
        return get;
    }

    private static ObjectNode release() {
        ObjectNode get = operation("get-release", "The OCDS 1.1 compiled release of a process");
        get.putArray("parameters").add(id());
        get.set("responses", responses(JSON.objectNode().put("type", "object"), false));
        return get;
    }

    private String what(Dataset table) {
        return Objects.requireNonNull(
                messages.getMessage("dataset." + table.id() + ".about", null, table.id(), Locale.ENGLISH));
    }

    private static ObjectNode operation(String id, String summary) {
        return JSON.objectNode().put("operationId", id).put("summary", summary);
    }

    private static ObjectNode parameter(Filter filter) {
        ObjectNode parameter =
                JSON.objectNode().put("name", filter.name()).put("in", "query").put("description", filter.allowed());
        parameter.putObject("schema").put("type", "string").put("pattern", "^(" + filter.pattern() + ")$");
        return parameter;
    }

    private static ObjectNode format() {
        ObjectNode format = parameter(new Filter("format", "json|csv", "json or csv; else what Accept prefers"));
        format.putObject("schema")
                .put("type", "string")
                .putArray("enum")
                .add("json")
                .add("csv");
        return format;
    }

    private static ObjectNode id() {
        ObjectNode id = JSON.objectNode().put("name", "id").put("in", "path").put("required", true);
        id.putObject("schema").put("type", "string");
        return id;
    }

    private static ObjectNode responses(ObjectNode schema, boolean csv) {
        ObjectNode responses = JSON.objectNode();
        ObjectNode good = responses.putObject("200").put("description", "OK");
        ObjectNode headers = good.putObject("headers");
        headers.putObject("ETag").putObject("schema").put("type", "string");
        ObjectNode content = good.putObject("content");
        content.putObject("application/json").set("schema", schema);
        if (csv) {
            content.putObject("text/csv").putObject("schema").put("type", "string");
        }
        responses.putObject("304").put("description", "Not changed since the ETag in If-None-Match");
        failure(responses, "400", "A parameter has a value it cannot have");
        failure(responses, "404", "Not found");
        return responses;
    }

    private static void failure(ObjectNode responses, String status, String description) {
        ObjectNode failure = responses.putObject(status).put("description", description);
        failure.putObject("content").putObject("application/problem+json").set("schema", reference("problem"));
    }

    private static ObjectNode reference(String schema) {
        return JSON.objectNode().put("$ref", "#/components/schemas/" + schema);
    }

    private static ObjectNode schema(Dataset table) {
        ObjectNode schema = JSON.objectNode().put("type", "object");
        ArrayNode required = schema.putArray("required");
        ObjectNode properties = schema.putObject("properties");
        for (Column column : table.columns()) {
            required.add(column.name());
            properties.set(column.name(), property(column));
        }
        schema.put("additionalProperties", false);
        return schema;
    }

    private static ObjectNode property(Column column) {
        ObjectNode property = JSON.objectNode();
        switch (column.type()) {
            case TEXT -> property.set("type", orNull("string"));
            case INTEGER -> property.set("type", orNull("integer"));
            case DECIMAL, NUMBER -> property.set("type", orNull("number"));
            case BOOLEAN -> property.set("type", orNull("boolean"));
            case DATE -> property.put("format", "date").set("type", orNull("string"));
            case TIME -> property.put("format", "date-time").set("type", orNull("string"));
        }
        return property;
    }

    private static ArrayNode orNull(String type) {
        return JSON.arrayNode().add(type).add("null");
    }

    private static ObjectNode problem() {
        ObjectNode problem = JSON.objectNode().put("type", "object");
        problem.put("description", "RFC 9457 problem details");
        ObjectNode properties = problem.putObject("properties");
        for (String text : new String[] {"type", "title", "detail", "instance", "parameter", "value", "allowed"}) {
            properties.putObject(text).put("type", "string");
        }
        properties.putObject("status").put("type", "integer");
        return problem;
    }
}
