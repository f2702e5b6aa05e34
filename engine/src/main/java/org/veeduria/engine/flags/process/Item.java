package org.veeduria.engine.flags.process;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A good, service or work.
 *
 * @param unitValue price of one unit
 * @param totalValue Peru's extension: price of the whole item
 * @param deliveryRegion region it is delivered to, or where the work stands (OCDS extension {@code location})
 */
public record Item(
        int index,
        @Nullable String id,
        @Nullable String description,
        @Nullable String classificationScheme,
        @Nullable String classificationId,
        @Nullable BigDecimal quantity,
        @Nullable String unitName,
        @Nullable Money unitValue,
        @Nullable Money totalValue,
        @Nullable String deliveryRegion) {}
