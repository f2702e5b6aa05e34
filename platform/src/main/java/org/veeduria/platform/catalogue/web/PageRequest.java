package org.veeduria.platform.catalogue.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;
import org.veeduria.engine.input.BadQuery;
import org.veeduria.platform.shared.dataset.Dataset;

/** Which page of a table is asked for: {@code after} the id of the last row before it, {@code size} rows of it. */
record PageRequest(
        Map<String, String> given,
        Map<String, String> filters,
        @Nullable String after,
        int size) {
    static final int USUAL_SIZE = 100;
    static final int LARGEST_SIZE = 1000;

    static PageRequest of(Dataset dataset, Map<String, String> given) {
        Map<String, String> filters = Query.filters(given, dataset.filters(), "after", "size", "format");
        String after = given.getOrDefault("after", "");
        return new PageRequest(given, filters, after.isEmpty() ? null : after, size(given.getOrDefault("size", "")));
    }

    /** The address of the page that follows a row. */
    String next(Dataset dataset, String last) {
        Map<String, String> parameters = new LinkedHashMap<>(given);
        parameters.put("after", last);
        UriComponentsBuilder address = UriComponentsBuilder.fromPath("/api/v1/" + dataset.id());
        parameters.keySet().forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(parameters).toUriString();
    }

    private static int size(String given) {
        if (given.isEmpty()) {
            return USUAL_SIZE;
        }
        if (!given.matches("[1-9]\\d{0,3}") || Integer.parseInt(given) > LARGEST_SIZE) {
            throw new BadQuery("size", given, "a whole number from 1 to " + LARGEST_SIZE);
        }
        return Integer.parseInt(given);
    }
}
