package org.veeduria.engine.flags.process;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry of {@code parties}.
 *
 * @param founded {@code details/foundationDate} (or {@code details/incorporationDate})
 */
public record Party(
        int index,
        @Nullable String id,
        @Nullable String name,
        List<String> roles,
        @Nullable String identifierScheme,
        @Nullable String identifierId,
        @Nullable Address address,
        @Nullable Contact contact,
        @Nullable Moment founded,
        List<Ban> bans) {

    /** Where a party is, as published. */
    public record Address(
            @Nullable String street,
            @Nullable String locality,
            @Nullable String region) {}

    /** How a party is reached, as published. */
    public record Contact(
            @Nullable String name,
            @Nullable String email,
            @Nullable String telephone) {}
}
