package org.veeduria.engine.flags.catalogue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.veeduria.engine.flags.Field;
import org.veeduria.engine.flags.process.ContractingProcess;
import org.veeduria.engine.flags.read.ProcessReader;
import org.veeduria.engine.flags.settings.Preparation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A compiled release for tests: an ordinary one that no rule flags, changed in places. */
final class Release {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final ObjectNode root;

    private Release(ObjectNode root) {
        this.root = root;
    }

    static Release ordinary() {
        try (InputStream in = Objects.requireNonNull(Release.class.getResourceAsStream("ordinary.json"))) {
            return new Release((ObjectNode) JSON.readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Release numbered(int number) {
        return ordinary().set("/ocid", "ocds-test-%04d".formatted(number));
    }

    Release copy() {
        return new Release(root.deepCopy());
    }

    /** Sets what stands at the pointer; a text that begins with a bracket is JSON. */
    Release set(String pointer, Object value) {
        int slash = pointer.lastIndexOf('/');
        JsonNode parent = root.at(pointer.substring(0, slash));
        String name = pointer.substring(slash + 1);
        JsonNode node = value instanceof String text && (text.startsWith("{") || text.startsWith("["))
                ? JSON.readTree(text)
                : JSON.valueToTree(value);
        switch (parent) {
            case ObjectNode object -> object.set(name, node);
            case ArrayNode array when name.equals("-") -> array.add(node);
            case ArrayNode array -> array.set(Integer.parseInt(name), node);
            default -> throw new IllegalArgumentException("nothing at " + pointer);
        }
        return this;
    }

    /** Takes a field away, from every entry of the lists on the way. */
    Release without(Field field) {
        if (field == Field.CONTRACT_CHANGES) {
            List.of("additions", "reductions", "extensions", "supplements")
                    .forEach(name -> remove(root, List.of("contracts", name)));
        }
        List<String> path = Arrays.asList(field.path().substring(1).split("/"));
        if (path.getFirst().equals("items")) {
            for (String section : List.of("tender", "awards", "contracts")) {
                remove(
                        root,
                        java.util.stream.Stream.concat(java.util.stream.Stream.of(section), path.stream())
                                .toList());
            }
        }
        remove(root, path);
        return this;
    }

    private static void remove(JsonNode node, List<String> path) {
        if (node instanceof ArrayNode array) {
            array.forEach(entry -> remove(entry, path));
        } else if (node instanceof ObjectNode object) {
            if (path.size() == 1) {
                object.remove(path.getFirst());
            } else if (object.has(path.getFirst())) {
                remove(object.get(path.getFirst()), path.subList(1, path.size()));
            }
        }
    }

    JsonNode at(String pointer) {
        return root.at(pointer);
    }

    String ocid() {
        return root.get("ocid").asString();
    }

    ContractingProcess read(Set<Field> needs) {
        byte[] bytes = root.toString().getBytes(StandardCharsets.UTF_8);
        byte[] padded = Arrays.copyOf(bytes, bytes.length + ProcessReader.SLACK);
        return Objects.requireNonNull(new ProcessReader(needs, Preparation.NONE).read(padded, 0, bytes.length, 0));
    }
}
