package org.veeduria.platform.contracting;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.veeduria.engine.input.BadQuery;
import org.veeduria.platform.shared.dataset.Filter;

/** A selection as it stands in an address ({@code ?place=170000&indicator=R018}): the same names on pages, downloads and the API. */
public final class SelectionFilters {
    private static final String AMOUNT = "\\d{1,15}(\\.\\d{1,6})?";

    /** Every filter of a selection. */
    public static final List<Filter> ALL = List.of(
            new Filter("indicator", "[A-Z]{1,4}\\d{3}", "the code of an indicator, such as R018"),
            new Filter("place", "\\d{6}", "a ubigeo of six digits, such as 170000 (region) or 170301 (district)"),
            new Filter("entity", "[^\\s\\p{Cntrl}]{1,200}", "the id of an entity"),
            new Filter("supplier", "[^\\s\\p{Cntrl}]{1,200}", "the id of a supplier"),
            new Filter("category", "goods|works|services", "goods, works or services"),
            new Filter("method", "[^\\p{Cntrl}]{1,200}", "the publisher's name of a procurement method"),
            new Filter("year", "(19|20)\\d{2}", "a year of four digits, 1900 to 2099"),
            new Filter("minimum", AMOUNT, "an amount with a point before the decimals, such as 50000.00"),
            new Filter("maximum", AMOUNT, "an amount with a point before the decimals, such as 50000.00"));

    private SelectionFilters() {}

    /**
     * The selection that an address asks for; empty values do not limit.
     *
     * @throws BadQuery naming the parameter, its value and what may stand there
     */
    public static Selection of(Map<String, String> values) {
        String minimum = value(values, "minimum");
        String maximum = value(values, "maximum");
        if (minimum != null && maximum != null && new BigDecimal(minimum).compareTo(new BigDecimal(maximum)) > 0) {
            throw new BadQuery("minimum", minimum, "an amount up to maximum, " + maximum);
        }
        String year = value(values, "year");
        return new Selection(
                value(values, "indicator"),
                value(values, "place"),
                value(values, "entity"),
                value(values, "supplier"),
                value(values, "category"),
                value(values, "method"),
                year == null ? null : Integer.valueOf(year),
                minimum == null ? null : new BigDecimal(minimum),
                maximum == null ? null : new BigDecimal(maximum));
    }

    private static @Nullable String value(Map<String, String> values, String name) {
        String given = values.getOrDefault(name, "");
        return given.isEmpty() ? null : filter(name).require(given);
    }

    private static Filter filter(String name) {
        return ALL.stream()
                .filter(filter -> filter.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
