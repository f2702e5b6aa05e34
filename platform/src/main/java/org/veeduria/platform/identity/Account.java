package org.veeduria.platform.identity;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A person's account, without its secret.
 *
 * @param organisation whom the account speaks for; null for nobody but itself
 */
public record Account(
        UUID id, String name, Set<Role> roles, @Nullable Organisation organisation, Instant createdAt) {
    public Account {
        roles = Set.copyOf(roles);
    }
}
