package org.veeduria.platform.shared.version;

import java.util.List;
import java.util.function.Consumer;

/**
 * The versions of one dataset of a room. Where a later file speaks of what an earlier one spoke of, the room keeps both and answers
 * from the newest; anyone can see what changed. Its texts stand under {@code versions.<id>} in the messages.
 */
public interface Versions {
    /** Name in addresses, such as {@code budget}. */
    String id();

    /** What there are versions of, in order: years ({@code 2026}) or one name for all. */
    List<String> scopes();

    /** A scope as people read it; the same in every language. */
    default String title(String scope) {
        return scope;
    }

    /** The versions of a scope, oldest first; empty where the scope is unknown. */
    List<Version> of(String scope);

    /** What changed from one version to a later one of the same scope, ordered by key, holding only a few in memory. */
    void changes(Version from, Version to, Consumer<Change> change);
}
