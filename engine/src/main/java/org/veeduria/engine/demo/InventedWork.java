package org.veeduria.engine.demo;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An invented work; amounts in soles, days in Lima. What is null is not published.
 *
 * @param stop the day of the last report of progress
 * @param physical and {@code financial}: per cent reached on that day
 * @param contract null where its contract is a purchase of the demonstration that names its code
 */
record InventedWork(
        String cui,
        Entity entity,
        String title,
        String function,
        BigDecimal first,
        @Nullable BigDecimal cost,
        String status,
        @Nullable LocalDate start,
        @Nullable LocalDate end,
        @Nullable LocalDate extended,
        @Nullable LocalDate stop,
        int physical,
        int financial,
        @Nullable LocalDate finished,
        @Nullable LocalDate received,
        @Nullable LocalDate operating,
        @Nullable LocalDate suspended,
        @Nullable String cause,
        @Nullable Contract contract) {

    /**
     * Its contract to build.
     *
     * @param additions per cent of the amount that each change added
     * @param paid per cent of the amount
     * @param supervisor null where no supervision contract is published
     */
    record Contract(
            Company company,
            BigDecimal amount,
            LocalDate signed,
            LocalDate ends,
            List<BigDecimal> additions,
            int paid,
            @Nullable Company supervisor,
            String method) {
        Contract {
            additions = List.copyOf(additions);
        }
    }

    /** What was spent by the last report. */
    @Nullable
    BigDecimal spent() {
        return stop == null || cost == null
                ? null
                : Draft.share(cost, "%03d".formatted(financial).replaceFirst("^(\\d)", "$1."));
    }
}
