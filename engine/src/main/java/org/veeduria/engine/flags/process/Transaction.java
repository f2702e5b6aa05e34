package org.veeduria.engine.flags.process;

import org.jspecify.annotations.Nullable;

/**
 * A payment: {@code contracts/implementation/transactions}.
 *
 * @param value the amount paid; OCDS 1.0 calls it {@code amount}
 */
public record Transaction(
        int index,
        @Nullable String id,
        @Nullable Moment date,
        @Nullable Money value,
        @Nullable String payee) {}
