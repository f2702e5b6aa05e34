package org.veeduria.platform.shared.change;

import java.util.Optional;

/** A kind of thing that can be followed. The room that holds it adds a bean. */
public interface Followable {
    /** What it finds. */
    Topic.Kind kind();

    /** The thing with that key; empty where there is none. */
    Optional<Found> find(String key);

    /**
     * Something one may follow.
     *
     * @param name as its page says it
     * @param link address of its page on this site, from the slash
     */
    record Found(String name, String link) {}
}
