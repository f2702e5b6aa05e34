package org.veeduria.platform.record.internal;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.UUID;

/** Entry identifiers: UUID version 7 (RFC 9562 section 5.7) for public facts, version 4 where the moment is nobody's business. */
final class EntryIds {
    private static final SecureRandom RANDOM = new SecureRandom();

    private EntryIds() {}

    static UUID dated(Instant now) {
        long high = now.toEpochMilli() << 16 | 0x7000L | RANDOM.nextInt(1 << 12);
        long low = 0x8000_0000_0000_0000L | (RANDOM.nextLong() >>> 2);
        return new UUID(high, low);
    }

    static UUID undated() {
        return UUID.randomUUID();
    }
}
