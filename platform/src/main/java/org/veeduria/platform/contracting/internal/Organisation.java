package org.veeduria.platform.contracting.internal;

import org.jspecify.annotations.Nullable;

/**
 * An organisation as its page shows it.
 *
 * @param identifier its number; of a natural person only what may be shown ({@link NaturalPerson})
 */
public record Organisation(
        String id,
        String key,
        String name,
        @Nullable String scheme,
        @Nullable String identifier,
        boolean naturalPerson,
        boolean entity,
        boolean supplier) {}
