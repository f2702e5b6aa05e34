package org.veeduria.platform.contracting.web;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.util.UriComponentsBuilder;
import org.veeduria.platform.contracting.ListOrder;
import org.veeduria.platform.contracting.Selection;

/**
 * A selection, its order and page as they stand in an address. What is empty does not limit; what cannot be read is
 * refused with 400, never guessed.
 */
record FlagQuery(Selection selection, ListOrder order, int page) {
    static FlagQuery of(Map<String, String> parameters) {
        Reader in = new Reader(parameters);
        try {
            Selection selection = new Selection(
                    in.text("indicator"),
                    in.text("place"),
                    in.text("entity"),
                    in.text("supplier"),
                    in.text("category"),
                    in.text("method"),
                    in.read("year", Integer::valueOf),
                    in.read("minimum", BigDecimal::new),
                    in.read("maximum", BigDecimal::new));
            ListOrder order = in.read("order", text -> ListOrder.valueOf(text.toUpperCase(Locale.ROOT)));
            Integer page = in.read("page", Integer::valueOf);
            return new FlagQuery(selection, order == null ? ListOrder.NEWEST : order, page == null ? 1 : page);
        } catch (IllegalArgumentException refused) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, refused.getMessage(), refused);
        }
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

    private record Reader(Map<String, String> parameters) {
        @Nullable
        String text(String name) {
            String value = parameters.getOrDefault(name, "").strip();
            return value.isEmpty() ? null : value;
        }

        <T> @Nullable T read(String name, Function<String, T> reading) {
            String value = text(name);
            try {
                return value == null ? null : reading.apply(value);
            } catch (IllegalArgumentException unreadable) {
                throw new IllegalArgumentException(
                        "%s=%s cannot be read; orders are %s"
                                .formatted(name, value, Arrays.toString(ListOrder.values())),
                        unreadable);
            }
        }
    }
}
