package org.veeduria.engine.law;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.veeduria.engine.law.Provision.Place;

/** A node of a YAML text that knows its file and line, so that every complaint can name them. */
record YamlNode(String file, Node node) {
    static YamlNode parse(String file, String text) {
        try {
            Node root = new Compose(LoadSettings.builder().setLabel(file).build())
                    .composeString(text)
                    .orElseThrow(() -> new LawException(new Place(file, 1), "the file is empty"));
            return new YamlNode(file, root);
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(Mark::getLine).orElse(0) + 1;
            throw new LawException(new Place(file, line), "not YAML: " + e.getProblem());
        }
    }

    int line() {
        return node.getStartMark().map(Mark::getLine).orElse(0) + 1;
    }

    LawException error(String message) {
        return new LawException(new Place(file, line()), message);
    }

    /** Refuses a field that is not one of these. */
    void allow(Set<String> fields) {
        rows().forEach((key, value) -> {
            if (!fields.contains(key)) {
                throw value.error("field «" + key + "» is not known; use one of " + new TreeSet<>(fields));
            }
        });
    }

    Map<String, YamlNode> rows() {
        if (!(node instanceof MappingNode mapping)) {
            throw error("a list of «field: value» belongs here");
        }
        Map<String, YamlNode> rows = new LinkedHashMap<>();
        for (NodeTuple tuple : mapping.getValue()) {
            String key = new YamlNode(file, tuple.getKeyNode()).scalar();
            YamlNode value = new YamlNode(file, tuple.getValueNode());
            if (rows.put(key, value) != null) {
                throw value.error("field «" + key + "» stands twice");
            }
        }
        return rows;
    }

    Optional<YamlNode> optional(String field) {
        return Optional.ofNullable(rows().get(field));
    }

    YamlNode node(String field) {
        return optional(field).orElseThrow(() -> error("«" + field + "» is missing"));
    }

    String text(String field) {
        String text = node(field).scalar();
        if (text.isBlank()) {
            throw node(field).error("«" + field + "» is empty");
        }
        return text;
    }

    List<YamlNode> list(String field) {
        return node(field).entries();
    }

    List<YamlNode> entries() {
        if (!(node instanceof SequenceNode sequence)) {
            throw error("a list belongs here");
        }
        return sequence.getValue().stream()
                .map(entry -> new YamlNode(file, entry))
                .toList();
    }

    String scalar() {
        if (!(node instanceof ScalarNode scalar)) {
            throw error("a single value belongs here");
        }
        return scalar.getValue();
    }

    BigDecimal number() {
        try {
            return new BigDecimal(scalar());
        } catch (NumberFormatException e) {
            throw error("«" + scalar() + "» is not a number");
        }
    }

    LocalDate date() {
        try {
            return LocalDate.parse(scalar());
        } catch (DateTimeParseException e) {
            throw error("«" + scalar() + "» is not a date; write yyyy-MM-dd");
        }
    }

    boolean flag() {
        return switch (scalar()) {
            case "true" -> true;
            case "false" -> false;
            default -> throw error("«" + scalar() + "» is neither true nor false");
        };
    }
}
