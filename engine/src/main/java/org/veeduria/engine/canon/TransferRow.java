package org.veeduria.engine.canon;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.veeduria.engine.input.Place;

/**
 * A row of what a government received in a year, as a file states it.
 *
 * @param line in the file, from 1
 * @param ubigeo six digits, by whichever list of codes the file uses
 * @param kind code of the canon; {@code canon} where the file does not say which
 * @param recipient the government's name; empty where the file has none
 * @param amount soles; null where the file leaves it empty
 * @param pia opening budget of all sources, {@code pim} as modified, {@code accrued} spent; null where the file has none
 */
public record TransferRow(
        long line,
        String ubigeo,
        int year,
        String kind,
        String recipient,
        @Nullable BigDecimal amount,
        @Nullable Integer population,
        @Nullable BigDecimal pia,
        @Nullable BigDecimal pim,
        @Nullable BigDecimal accrued) {
    /** Where one of its columns stands. */
    public Place place(String file, String column) {
        return Place.line(file, line).at(column);
    }
}
