package org.veeduria.platform.works;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.veeduria.engine.input.BadQuery;
import org.veeduria.platform.places.Ubigeo;
import org.veeduria.platform.shared.dataset.Filter;

/** A selection of works as it stands in an address: the same names on pages, downloads and the API. */
public final class WorkFilters {
    private static final String AMOUNT = "\\d{1,15}(\\.\\d{1,6})?";

    /** Every filter of a selection. */
    public static final List<Filter> ALL = List.of(
            new Filter("place", "\\d{6}", "a ubigeo of six digits, such as 170000 (region) or 170301 (district)"),
            new Filter("function", "[^\\p{Cntrl}]{1,200}", "a function as published, such as EDUCACIÓN"),
            new Filter(
                    "state",
                    "planned|under_way|paralysed|finished|operating|cancelled|unknown",
                    "planned, under_way, paralysed, finished, operating, cancelled or unknown"),
            new Filter("minimum", AMOUNT, "an amount with a point before the decimals, such as 50000.00"),
            new Filter("maximum", AMOUNT, "an amount with a point before the decimals, such as 50000.00"),
            new Filter("flag", "OBR\\d{2}", "the code of a works flag, such as OBR01"),
            new Filter("year", "(19|20)\\d{2}", "a year of four digits, 1900 to 2099"));

    private WorkFilters() {}

    /**
     * The selection that an address asks for; empty values do not limit.
     *
     * @throws BadQuery naming the parameter, its value and what may stand there
     */
    public static WorkSelection of(Map<String, String> values) {
        String minimum = value(values, "minimum");
        String maximum = value(values, "maximum");
        if (minimum != null && maximum != null && new BigDecimal(minimum).compareTo(new BigDecimal(maximum)) > 0) {
            throw new BadQuery("minimum", minimum, "an amount up to maximum, " + maximum);
        }
        String state = value(values, "state");
        String year = value(values, "year");
        return new WorkSelection(
                place(value(values, "place")),
                value(values, "function"),
                state == null ? null : WorkState.valueOf(state.toUpperCase(Locale.ROOT)),
                minimum == null ? null : new BigDecimal(minimum),
                maximum == null ? null : new BigDecimal(maximum),
                value(values, "flag"),
                year == null ? null : Integer.valueOf(year));
    }

    private static @Nullable Ubigeo place(@Nullable String code) {
        return code == null
                ? null
                : Ubigeo.of(code).orElseThrow(() -> new BadQuery("place", code, "a ubigeo, such as 170301"));
    }

    private static @Nullable String value(Map<String, String> values, String name) {
        String given = values.getOrDefault(name, "");
        return given.isEmpty()
                ? null
                : ALL.stream()
                        .filter(filter -> filter.name().equals(name))
                        .findFirst()
                        .orElseThrow()
                        .require(given);
    }
}
