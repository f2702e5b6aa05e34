package org.veeduria.engine.works.match;

import java.util.Collection;
import java.util.function.ToIntFunction;

/** How much a word says: the rarer among the works' titles, the more (inverse document frequency). */
record Weights(int works, ToIntFunction<String> having) {
    double of(String word) {
        return Math.log(1.0 + works / (double) Math.max(1, having.applyAsInt(word)));
    }

    double of(Collection<String> words) {
        return words.stream().mapToDouble(this::of).sum();
    }
}
