package org.veeduria.engine.budget;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.veeduria.engine.cube.Cube;
import org.veeduria.engine.input.Place;
import org.veeduria.engine.input.Problems;
import org.veeduria.engine.input.Reason;
import tools.jackson.databind.JsonNode;

/**
 * What the descriptor ({@code datapackage.json}) of a Fiscal Data Package says: which tables, which columns, which of them are amounts.
 * Amounts and dimensions come from its {@code model}, else from the {@code columnType} of the fields; what neither names is a dimension of
 * its own. See specs.frictionlessdata.io/fiscal-data-package.
 *
 * @param paths of the tables beside the descriptor, with slashes
 */
public record FiscalPackage(String name, String title, List<String> paths, List<FiscalField> fields, Cube cube) {
    /** What the descriptor's file is called. */
    public static final String DESCRIPTOR = "datapackage.json";

    public FiscalPackage {
        paths = List.copyOf(paths);
        fields = List.copyOf(fields);
    }

    /** Whether a file's beginning looks like a descriptor with amounts. */
    public static boolean recognises(String head) {
        return head.stripLeading().startsWith("{")
                && head.contains("\"resources\"")
                && (head.contains("\"measures\"") || head.contains("\"columnType\""));
    }

    /** The tables a descriptor names, of every kind of data package. */
    public static List<String> tables(JsonNode descriptor) {
        List<String> paths = new ArrayList<>();
        for (JsonNode resource : descriptor.path("resources")) {
            JsonNode path = resource.path("path");
            if (path.isArray()) {
                path.forEach(one -> paths.add(one.asString("")));
            } else {
                paths.add(path.asString(""));
            }
        }
        return paths;
    }

    /** The package; empty, and reported, where the descriptor names no table beside it or no amount. */
    public static Optional<FiscalPackage> of(JsonNode descriptor, Place place, Problems problems) {
        String name = FiscalNames.plain(descriptor.path("name").asString("package"));
        List<String> paths = tables(descriptor);
        for (String path : paths) {
            if (!isBeside(path)) {
                problems.report(place.at("/resources"), path, Reason.OUTSIDE_THE_PACKAGE);
                return Optional.empty();
            }
        }
        List<FiscalField> fields = fields(descriptor);
        if (paths.isEmpty() || fields.stream().noneMatch(FiscalField::amount)) {
            problems.report(place.at(paths.isEmpty() ? "/resources" : "/model/measures"), "", Reason.WRONG_HEADER);
            return Optional.empty();
        }
        return Optional.of(new FiscalPackage(
                name,
                descriptor.path("title").asString(name),
                paths,
                fields,
                new FiscalModel(descriptor, fields).cube(name)));
    }

    /** Whether a table's path leads to a file below the descriptor's folder, and to no address. */
    public static boolean isBeside(String path) {
        return !path.isEmpty()
                && path.indexOf('\0') < 0
                && !path.startsWith("/")
                && !path.contains("..")
                && !path.contains(":")
                && !path.contains("\\");
    }

    private static List<FiscalField> fields(JsonNode descriptor) {
        Set<String> amounts = FiscalModel.amounts(descriptor);
        Map<String, FiscalField> fields = new LinkedHashMap<>();
        Set<String> columns = new LinkedHashSet<>(MefCube.ORIGIN);
        for (JsonNode resource : descriptor.path("resources")) {
            for (JsonNode field : resource.path("schema").path("fields")) {
                String name = field.path("name").asString("");
                if (!name.isBlank() && !fields.containsKey(name)) {
                    fields.put(
                            name,
                            new FiscalField(
                                    name,
                                    FiscalNames.unique(name, columns),
                                    amounts.contains(name),
                                    field.path("decimalChar").asString("."),
                                    field.path("groupChar").asString("")));
                }
            }
        }
        return List.copyOf(fields.values());
    }
}
