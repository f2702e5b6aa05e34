package org.veeduria.engine.cube;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;

/**
 * Questions nobody would think of, the same for the same seed: to hold two engines, or roll-ups and raw rows, against each other.
 * Print the seed where a comparison fails.
 */
public final class GeneratedQueries {
    private static final int MOST_DRILLDOWNS = 3;
    private static final int MOST_CUTS = 3;
    private static final int MOST_VALUES = 4;

    private final Cube cube;
    private final Map<String, ? extends List<? extends @Nullable Object>> members;
    private final RandomGenerator random;

    /** @param members values that occur, null among them where a cell is empty, by reference of the attribute; what has none is not cut */
    public GeneratedQueries(Cube cube, Map<String, ? extends List<? extends @Nullable Object>> members, long seed) {
        this.cube = cube;
        this.members = members;
        this.random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    /** The next question. */
    public CubeQuery next() {
        CubeQuery query = CubeQuery.of(cube).aggregates(refs(some(cube.aggregates(), 1, 4), Aggregate::ref));
        for (Attribute attribute : some(cube.attributes(), 0, MOST_CUTS)) {
            query = cut(query, attribute);
        }
        for (Dimension dimension : some(cube.dimensions(), 0, MOST_DRILLDOWNS)) {
            Attribute one = pick(dimension.attributes());
            query = query.drilldown(random.nextBoolean() ? dimension.name() : one.ref());
        }
        query = random.nextInt(3) == 0 ? query.withTotals() : query;
        return paged(ordered(query));
    }

    private CubeQuery cut(CubeQuery query, Attribute attribute) {
        List<? extends @Nullable Object> known = members.get(attribute.ref());
        if (known == null || known.isEmpty()) {
            return query;
        }
        List<@Nullable String> values = new ArrayList<>();
        for (int i = random.nextInt(1, MOST_VALUES + 1); i > 0; i--) {
            Object value = known.get(random.nextInt(known.size()));
            values.add(value == null ? null : value.toString());
        }
        return query.cut(attribute.ref(), values.toArray(String[]::new));
    }

    private CubeQuery ordered(CubeQuery query) {
        List<String> answered =
                new ArrayList<>(query.attributes().stream().map(Attribute::ref).toList());
        query.aggregates().forEach(a -> answered.add(a.ref()));
        CubeQuery ordered = query;
        for (String ref : some(answered, 0, 2)) {
            ordered = ordered.order(ref, random.nextBoolean() ? Order.Direction.ASC : Order.Direction.DESC);
        }
        return ordered;
    }

    private CubeQuery paged(CubeQuery query) {
        return random.nextInt(4) == 0 ? query.page(random.nextInt(1, 4), random.nextInt(1, 20)) : query;
    }

    private <T> List<T> some(List<T> all, int least, int most) {
        List<T> mixed = new ArrayList<>(all);
        Collections.shuffle(mixed, random);
        return mixed.subList(0, Math.min(mixed.size(), random.nextInt(least, most + 1)));
    }

    private <T> T pick(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    private static <T> String[] refs(List<T> values, Function<T, String> ref) {
        return values.stream().map(ref).toArray(String[]::new);
    }
}
