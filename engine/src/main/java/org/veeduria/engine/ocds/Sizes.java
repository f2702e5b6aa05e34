package org.veeduria.engine.ocds;

import tools.jackson.databind.JsonNode;

/** How much text a tree is, roughly, without writing it out. */
final class Sizes {
    private static final long SMALL = 8;

    private Sizes() {}

    static long of(JsonNode node) {
        if (node.isObject()) {
            return node.propertyStream()
                    .mapToLong(property -> property.getKey().length() + SMALL + of(property.getValue()))
                    .sum();
        }
        if (node.isArray()) {
            return node.valueStream().mapToLong(Sizes::of).sum() + SMALL;
        }
        return node.isString() ? node.asString().length() + SMALL : SMALL;
    }
}
