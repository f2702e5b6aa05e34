package org.veeduria.platform.budget;

import org.jspecify.annotations.Nullable;
import org.veeduria.platform.places.Ubigeo;
import org.veeduria.platform.shared.Money;

/**
 * A year's budget and what became of it, in soles.
 *
 * @param pia opening budget (presupuesto institucional de apertura); null where no row of month 0 is held
 * @param pim modified budget (presupuesto institucional modificado); null where no row of month 0 is held
 * @param certified credit certified (certificado); null where the source does not tell
 * @param committed committed for the year (compromiso anual); null where the source does not tell
 * @param accrued accrued (devengado): work or goods received, the State owes it
 * @param paid paid (girado)
 * @param basis whose money this is
 * @param asOf last month with movements, 1 to 12; 0 where there are none; null where the source does not tell months
 * @param source the kind of table: {@code mef}, {@code municipal} or {@code regional}
 * @param file SHA-256 of the newest file it comes from
 * @param fictional whether it is invented, for the demonstration
 */
public record Execution(
        Ubigeo place,
        int year,
        @Nullable Money pia,
        @Nullable Money pim,
        @Nullable Money certified,
        @Nullable Money committed,
        Money accrued,
        Money paid,
        Basis basis,
        @Nullable Integer asOf,
        String source,
        String file,
        boolean fictional) {}
