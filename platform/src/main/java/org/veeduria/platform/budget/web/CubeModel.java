package org.veeduria.platform.budget.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.veeduria.engine.cube.Aggregate;
import org.veeduria.engine.cube.Attribute;
import org.veeduria.engine.cube.Cube;
import org.veeduria.engine.cube.Dimension;
import org.veeduria.engine.cube.Hierarchy;
import org.veeduria.engine.cube.Measure;

/** A cube described as babbage describes its models. */
final class CubeModel {
    private CubeModel() {}

    static Map<String, Object> of(Cube cube) {
        Map<String, Object> dimensions = new LinkedHashMap<>();
        cube.dimensions().forEach(dimension -> dimensions.put(dimension.name(), dimension(dimension)));
        Map<String, Object> measures = new LinkedHashMap<>();
        for (Measure measure : cube.measures()) {
            measures.put(
                    measure.name(), Map.of("ref", measure.name(), "column", measure.column(), "label", measure.name()));
        }
        Map<String, Object> aggregates = new LinkedHashMap<>();
        cube.aggregates().forEach(aggregate -> aggregates.put(aggregate.ref(), aggregate(aggregate)));
        Map<String, Object> hierarchies = new LinkedHashMap<>();
        for (Hierarchy hierarchy : cube.hierarchies()) {
            hierarchies.put(
                    hierarchy.name(),
                    Map.of("ref", hierarchy.name(), "label", hierarchy.name(), "levels", hierarchy.levels()));
        }
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("dimensions", dimensions);
        model.put("measures", measures);
        model.put("aggregates", aggregates);
        model.put("hierarchies", hierarchies);
        return model;
    }

    private static Map<String, Object> dimension(Dimension dimension) {
        Map<String, Object> attributes = new LinkedHashMap<>();
        for (Attribute attribute : dimension.attributes()) {
            attributes.put(
                    attribute.name(),
                    Map.of(
                            "ref", attribute.ref(),
                            "column", attribute.column(),
                            "label", attribute.name(),
                            "datatype", attribute.type() == Attribute.Type.INTEGER ? "integer" : "string"));
        }
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("ref", dimension.name());
        told.put("label", dimension.name());
        told.put("hierarchy", dimension.hierarchy());
        told.put("key_attribute", dimension.key().name());
        told.put("label_attribute", dimension.label().name());
        told.put("key_ref", dimension.key().ref());
        told.put("label_ref", dimension.label().ref());
        told.put("attributes", attributes);
        return told;
    }

    private static Map<String, Object> aggregate(Aggregate aggregate) {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("ref", aggregate.ref());
        told.put("label", aggregate.ref());
        told.put("function", aggregate.ref().replaceFirst("^.*[._]", ""));
        if (aggregate.measure() != null) {
            told.put("measure", aggregate.measure().name());
        }
        return told;
    }
}
