package org.veeduria.engine.cube;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.veeduria.engine.input.BadQuery;

/**
 * A table of amounts and what can be asked of it. A reference names a dimension ({@code funcion}), an attribute of it
 * ({@code funcion.nombre}), a measure ({@code devengado}) or an aggregate ({@code devengado.sum}, {@code _count}).
 */
public final class Cube {
    private final String name;
    private final Map<String, Dimension> dimensions = new LinkedHashMap<>();
    private final Map<String, Measure> measures = new LinkedHashMap<>();
    private final List<Hierarchy> hierarchies;
    private final Map<String, Attribute> attributes = new LinkedHashMap<>();
    private final Map<String, Aggregate> aggregates = new LinkedHashMap<>();

    public Cube(String name, List<Dimension> dimensions, List<Measure> measures, List<Hierarchy> hierarchies) {
        Name.require(name);
        this.name = name;
        this.hierarchies = List.copyOf(hierarchies);
        dimensions.forEach(this::add);
        measures.forEach(this::add);
        aggregates.put(Aggregate.COUNT.ref(), Aggregate.COUNT);
        for (Hierarchy hierarchy : hierarchies) {
            hierarchy.levels().forEach(this::dimension);
        }
    }

    private void add(Dimension dimension) {
        once(dimensions.put(dimension.name(), dimension), dimension.name());
        dimension.attributes().forEach(a -> once(attributes.put(a.ref(), a), a.ref()));
    }

    private void add(Measure measure) {
        once(measures.put(measure.name(), measure), measure.name());
        for (Aggregate.Function function : Aggregate.Function.values()) {
            if (function != Aggregate.Function.COUNT) {
                Aggregate aggregate = new Aggregate(function, measure);
                aggregates.put(aggregate.ref(), aggregate);
            }
        }
    }

    private static void once(@Nullable Object before, String ref) {
        if (before != null) {
            throw new IllegalArgumentException(ref + " is defined twice");
        }
    }

    public String name() {
        return name;
    }

    public List<Dimension> dimensions() {
        return List.copyOf(dimensions.values());
    }

    public List<Measure> measures() {
        return List.copyOf(measures.values());
    }

    public List<Hierarchy> hierarchies() {
        return hierarchies;
    }

    /** Every aggregate that can be asked for. */
    public List<Aggregate> aggregates() {
        return List.copyOf(aggregates.values());
    }

    /** What is answered where nobody says which aggregates: the sum of each measure, and the number of rows. */
    public List<Aggregate> usualAggregates() {
        return aggregates.values().stream()
                .filter(a -> a.function() == Aggregate.Function.SUM || a.function() == Aggregate.Function.COUNT)
                .toList();
    }

    /** Every attribute of every dimension. */
    public List<Attribute> attributes() {
        return List.copyOf(attributes.values());
    }

    /** The columns the table must have, in order. */
    public List<String> columns() {
        return Stream.concat(
                        attributes.values().stream().map(Attribute::column),
                        measures.values().stream().map(Measure::column))
                .distinct()
                .toList();
    }

    public Dimension dimension(String ref) {
        return Optional.ofNullable(dimensions.get(ref))
                .orElseThrow(() -> new BadQuery("dimension", ref, anyOf(dimensions)));
    }

    /** The attributes a reference stands for: all of a dimension, or one. */
    List<Attribute> attributes(String parameter, String ref) {
        Dimension dimension = dimensions.get(ref);
        return dimension != null ? dimension.attributes() : List.of(attribute(parameter, ref));
    }

    /** The attribute a reference stands for; a dimension stands for its key. */
    Attribute attribute(String parameter, String ref) {
        Dimension dimension = dimensions.get(ref);
        Attribute attribute = dimension != null ? dimension.key() : attributes.get(ref);
        if (attribute == null) {
            throw new BadQuery(parameter, ref, "a dimension or one of its attributes: " + anyOf(dimensions));
        }
        return attribute;
    }

    /** An aggregate by reference; a measure alone stands for its sum. */
    Aggregate aggregate(String parameter, String ref) {
        Aggregate aggregate = aggregates.get(measures.containsKey(ref) ? ref + ".sum" : ref);
        if (aggregate == null) {
            throw new BadQuery(parameter, ref, anyOf(aggregates));
        }
        return aggregate;
    }

    Optional<Measure> measure(String ref) {
        return Optional.ofNullable(measures.get(ref));
    }

    private static String anyOf(Map<String, ?> known) {
        return "one of " + String.join(", ", known.keySet());
    }
}
