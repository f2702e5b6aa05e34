package org.veeduria.platform.works.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.veeduria.engine.works.match.Match;
import org.veeduria.platform.shared.Money;

/**
 * A process and the work it belongs to, may belong to, or was not found.
 *
 * @param work null where none was found
 * @param how {@code cui} or {@code likeness}
 * @param score likeness, 0 to 1
 */
public record LinkLine(
        String ocid,
        String title,
        @Nullable String entity,
        @Nullable LocalDate called,
        @Nullable Money amount,
        @Nullable String work,
        @Nullable String workTitle,
        @Nullable String how,
        @Nullable BigDecimal score,
        List<Match.Reason> reasons) {
    public LinkLine {
        reasons = List.copyOf(reasons);
    }
}
