package org.veeduria.engine.ocds;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The published cases of merging, and the rules compared with the schema they come from. */
@EnabledIfSystemProperty(named = "veeduria.shared", matches = ".+")
class StandardMergeCasesTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final Path OCDS = Path.of(System.getProperty("veeduria.shared", "."), "data/ocds");

    static Stream<Path> cases() throws IOException {
        return Files.list(OCDS.resolve("merge/1.1"))
                .filter(file -> !file.toString().matches(".*-(compiled|versioned)\\.json"))
                .sorted();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void releasesMergeAsPublished(Path input) throws IOException {
        List<ObjectNode> releases = JSON.readTree(Files.readString(input))
                .valueStream()
                .map(release -> (ObjectNode) release)
                .toList();
        assertThat((JsonNode) Merge.compiled(releases)).isEqualTo(expected(input, "compiled"));
        assertThat((JsonNode) Merge.versioned(releases)).isEqualTo(expected(input, "versioned"));
    }

    private static JsonNode expected(Path input, String kind) throws IOException {
        String name = input.getFileName().toString().replace(".json", "-" + kind + ".json");
        return JSON.readTree(Files.readString(input.resolveSibling(name)));
    }

    @Test
    void theRulesAreThoseOfTheSchema() throws IOException {
        JsonNode schema = JSON.readTree(Files.readString(OCDS.resolve("schema/release-schema.json")));
        Map<String, MergeRules.Rule> derived = new TreeMap<>();
        derive(schema, schema.path("properties"), "", derived);
        assertThat(new TreeMap<>(MergeRules.all())).isEqualTo(derived);
    }

    private static void derive(JsonNode schema, JsonNode properties, String path, Map<String, MergeRules.Rule> rules) {
        properties.properties().forEach(property -> {
            String here = path.isEmpty() ? property.getKey() : path + "/" + property.getKey();
            JsonNode field = property.getValue();
            JsonNode target = resolved(schema, field);
            List<String> types = types(target);
            if (flag(field, target, "omitWhenMerged")) {
                rules.put(here, MergeRules.Rule.OMIT);
            } else if (types.contains("array")) {
                JsonNode items = resolved(schema, target.path("items"));
                boolean objects = types(items).equals(List.of("object"));
                if (flag(field, target, "wholeListMerge")
                        || !objects
                        || !items.path("properties").has("id")) {
                    rules.put(here, MergeRules.Rule.WHOLE);
                } else {
                    derive(schema, items.path("properties"), here, rules);
                }
            } else if (types.contains("object")) {
                derive(schema, target.path("properties"), here, rules);
            }
        });
    }

    private static boolean flag(JsonNode field, JsonNode target, String name) {
        return field.path(name).asBoolean(false) || target.path(name).asBoolean(false);
    }

    private static JsonNode resolved(JsonNode schema, JsonNode node) {
        return node.has("$ref") ? schema.at(node.path("$ref").asString().substring(1)) : node;
    }

    private static List<String> types(JsonNode node) {
        JsonNode type = node.path("type");
        return type.isArray()
                ? type.valueStream().map(JsonNode::asString).toList()
                : type.isString() ? List.of(type.asString()) : List.of();
    }
}
