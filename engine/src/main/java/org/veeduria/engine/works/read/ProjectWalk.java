package org.veeduria.engine.works.read;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.veeduria.engine.input.Place;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Walks a document value by value. What comes before a mistake has gone on its way when the mistake is met. */
final class ProjectWalk {
    private final JsonMapper json;
    private final JsonParser parser;
    private final String file;
    private final long before;
    private final ProjectSink projects;

    ProjectWalk(JsonMapper json, JsonParser parser, String file, long before, ProjectSink projects) {
        this.json = json;
        this.parser = parser;
        this.file = file;
        this.before = before;
        this.projects = projects;
    }

    void all() {
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
            if (token == JsonToken.START_ARRAY) {
                list("", null);
            } else {
                value();
            }
        }
    }

    /** A package, or a project. */
    private void value() {
        Place place = place("");
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            projects.take(json.readTree(parser), null, place);
            return;
        }
        ObjectNode rest = JsonNodeFactory.instance.objectNode();
        boolean isPackage = false;
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = String.valueOf(parser.currentName());
            boolean opens = parser.nextToken() == JsonToken.START_ARRAY;
            if (name.equals("projects") && opens) {
                isPackage = true;
                list("/projects", published(rest));
            } else {
                rest.set(name, json.readTree(parser));
            }
        }
        if (!isPackage) {
            projects.take(rest, null, place);
        }
    }

    private void list(String pointer, @Nullable LocalDate published) {
        for (int i = 0; parser.nextToken() != JsonToken.END_ARRAY; i++) {
            Place place = place(pointer + "/" + i);
            projects.take(json.readTree(parser), published, place);
        }
    }

    private static @Nullable LocalDate published(ObjectNode head) {
        String text = head.path("publishedDate").asString("");
        try {
            return text.length() < 10 ? null : Oc4idsReader.day(text);
        } catch (DateTimeException notADate) {
            return null;
        }
    }

    private Place place(String pointer) {
        return new Place(file, before + parser.currentTokenLocation().getLineNr(), 0, pointer);
    }
}
