package org.veeduria.platform.contracting.web;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;
import org.veeduria.engine.input.BadQuery;
import org.veeduria.platform.contracting.ListOrder;
import org.veeduria.platform.contracting.Selection;
import org.veeduria.platform.contracting.SelectionFilters;

/**
 * A selection, its order and page as they stand in an address. What is empty does not limit; what cannot be read is
 * refused with 400, never guessed.
 */
record FlagQuery(Selection selection, ListOrder order, int page) {
    static FlagQuery of(Map<String, String> parameters) {
        try {
            return new FlagQuery(
                    SelectionFilters.of(parameters),
                    order(parameters.getOrDefault("order", "")),
                    page(parameters.getOrDefault("page", "")));
        } catch (BadQuery refused) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, refused.getMessage(), refused);
        }
    }

    private static ListOrder order(String name) {
        return name.isEmpty()
                ? ListOrder.NEWEST
                : Stream.of(ListOrder.values())
                        .filter(order -> order.name().equalsIgnoreCase(name))
                        .findFirst()
                        .orElseThrow(() -> new BadQuery("order", name, "one of " + List.of(ListOrder.values())));
    }

    private static int page(String number) {
        if (!number.matches("\\d{0,9}")) {
            throw new BadQuery("page", number, "the number of a page");
        }
        return number.isEmpty() ? 1 : Integer.parseInt(number);
    }

    /** The address of this selection under a path, its page left out. */
    String address(String path) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(path);
        add(address, "indicator", selection.indicator());
        add(address, "place", selection.place());
        add(address, "entity", selection.entity());
        add(address, "supplier", selection.supplier());
        add(address, "category", selection.category());
        add(address, "method", selection.method());
        add(address, "year", selection.year());
        add(address, "minimum", selection.minimum());
        add(address, "maximum", selection.maximum());
        add(address, "order", order == ListOrder.NEWEST ? null : order.name().toLowerCase(Locale.ROOT));
        return address.encode().build().toUriString();
    }

    private static void add(UriComponentsBuilder address, String name, @Nullable Object value) {
        if (value != null) {
            address.queryParam(name, "{" + name + "}").uriVariables(Map.of(name, value));
        }
    }
}
