package org.veeduria.platform.works.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.veeduria.platform.works.internal.Statement.Source;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One project put together from what several sources say of a work. The source that knows most is asked first; another gives what
 * is missing. Lists of codes and metrics are joined; places come from the source that names the finest one.
 */
public record Projects(ObjectNode project, Map<String, Source> sources) {
    /** Keeps every digit of an amount. */
    public static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();

    private static final Set<String> JOINED =
            Set.of("identifiers", "additionalClassifications", "metrics", "milestones");

    /** Joins statements, the one asked first first; there must be one. */
    public static Projects of(List<Statement> statements) {
        ObjectNode joined = JSON.createObjectNode();
        Map<String, Source> sources = new LinkedHashMap<>();
        for (Statement one : statements) {
            one.project().properties().forEach(property -> add(joined, sources, one, property));
        }
        finestPlace(statements).ifPresent(one -> {
            joined.set("locations", one.project().path("locations"));
            sources.put("/locations", one.source());
        });
        latestUpdate(statements)
                .ifPresent(one -> joined.set("updated", one.project().path("updated")));
        return new Projects(joined, sources);
    }

    /** The source of the value at a pointer. */
    public Optional<Source> source(String pointer) {
        for (String at = pointer; !at.isEmpty(); at = at.substring(0, at.lastIndexOf('/'))) {
            Source found = sources.get(at);
            if (found != null) {
                return Optional.of(found);
            }
        }
        return Optional.empty();
    }

    private static void add(
            ObjectNode joined, Map<String, Source> sources, Statement one, Map.Entry<String, JsonNode> property) {
        String name = property.getKey();
        if (!joined.has(name)) {
            joined.set(name, property.getValue().deepCopy());
            sources.put("/" + name, one.source());
        } else if (JOINED.contains(name) && joined.get(name) instanceof ArrayNode list) {
            for (JsonNode entry : property.getValue()) {
                if (isNew(list, entry)) {
                    sources.put("/" + name + "/" + list.size(), one.source());
                    list.add(entry.deepCopy());
                }
            }
        }
    }

    private static boolean isNew(ArrayNode list, JsonNode entry) {
        for (JsonNode known : list) {
            if (known.path("id").equals(entry.path("id"))
                    && known.path("scheme").equals(entry.path("scheme"))) {
                return false;
            }
        }
        return true;
    }

    private static Optional<Statement> finestPlace(List<Statement> statements) {
        List<Statement> placed = new ArrayList<>(statements);
        placed.removeIf(one -> !one.project().path("locations").isArray());
        return placed.stream()
                .filter(one -> fineness(one) == 3)
                .findFirst()
                .or(() -> placed.stream().max(java.util.Comparator.comparingInt(Projects::fineness)));
    }

    /** 3 for a district, 2 for a province, 1 for a region, 0 for none: of the first location. */
    private static int fineness(Statement one) {
        String code = one.project()
                .path("locations")
                .path(0)
                .path("gazetteer")
                .path("identifiers")
                .path(0)
                .asString("");
        if (!code.matches("\\d{6}")) {
            return 0;
        }
        return code.endsWith("0000") ? 1 : code.endsWith("00") ? 2 : 3;
    }

    private static Optional<Statement> latestUpdate(List<Statement> statements) {
        return statements.stream()
                .filter(one -> one.saidOn() != null && one.project().has("updated"))
                .max(java.util.Comparator.comparing(one -> java.util.Objects.requireNonNull(one.saidOn())));
    }
}
