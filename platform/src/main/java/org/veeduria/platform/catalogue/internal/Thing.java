package org.veeduria.platform.catalogue.internal;

import java.util.ArrayList;
import java.util.List;

/**
 * A described thing of linked data: its address (empty for a nameless one), its type and what is said of it, in order.
 * Types and properties are prefixed names such as {@code dcat:Dataset}.
 */
record Thing(String address, String type, List<Statement> statements) {
    /** One thing said: a property and its value. */
    record Statement(String property, Value value) {}

    sealed interface Value {
        /** Text in a language. */
        record Words(String text, String language) implements Value {}

        /** A typed literal. */
        record Typed(String text, String datatype) implements Value {}

        /** The address of something described elsewhere. */
        record Link(String address) implements Value {}

        /** Something described here. */
        record Nested(Thing thing) implements Value {}
    }

    static Thing named(String address, String type) {
        return new Thing(address, type, new ArrayList<>());
    }

    static Thing nameless(String type) {
        return named("", type);
    }

    Thing say(String property, String text, String language) {
        return add(property, new Value.Words(text, language));
    }

    Thing typed(String property, String text, String datatype) {
        return add(property, new Value.Typed(text, datatype));
    }

    Thing link(String property, String address) {
        return add(property, new Value.Link(address));
    }

    Thing nest(String property, Thing thing) {
        return add(property, new Value.Nested(thing));
    }

    private Thing add(String property, Value value) {
        statements.add(new Statement(property, value));
        return this;
    }
}
