package org.veeduria.engine.demo;

import java.time.LocalDate;
import java.util.Set;

/** A procurement method as Peru names it, the years it was used in the demonstration, and its usual days from call to bids. */
record Method(
        String details,
        String method,
        Set<String> categories,
        LocalDate from,
        LocalDate to,
        int least,
        int weight,
        int days) {
    Method {
        categories = Set.copyOf(categories);
    }

    boolean isDirect() {
        return method.equals("direct");
    }

    boolean fits(Good good, LocalDate call, int amount) {
        return categories.contains(good.category()) && !call.isBefore(from) && !call.isAfter(to) && amount >= least;
    }
}
