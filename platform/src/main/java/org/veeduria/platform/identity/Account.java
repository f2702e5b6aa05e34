package org.veeduria.platform.identity;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** A person's account, without its secret. */
public record Account(UUID id, String name, Set<Role> roles, Instant createdAt) {
    public Account {
        roles = Set.copyOf(roles);
    }
}
