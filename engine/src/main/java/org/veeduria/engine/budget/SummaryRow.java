package org.veeduria.engine.budget;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.veeduria.engine.input.Place;

/**
 * The whole year of one government or region, in soles, from a table that holds nothing finer.
 *
 * @param place where it stands in its file
 * @param ubigeo INEI's code of the place; empty where the table names the place only
 * @param entity the executor's code (SEC_EJEC); empty where the row is of a region
 * @param name as the source writes it
 * @param pia opening budget; null where the source does not tell, as all amounts but {@code pim} and {@code accrued}
 */
public record SummaryRow(
        Place place,
        int year,
        String ubigeo,
        String entity,
        String name,
        @Nullable BigDecimal pia,
        BigDecimal pim,
        @Nullable BigDecimal certified,
        @Nullable BigDecimal committed,
        BigDecimal accrued,
        @Nullable BigDecimal paid) {}
