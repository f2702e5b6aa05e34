package org.veeduria.platform.contracting.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Where a person is in a long list of {@code rows}: pages of 25, from 1. */
record Paging(int number, int last, long rows) {
    static final int SIZE = 25;

    /** The page asked for; one that the list does not have is not found. */
    static Paging of(int asked, long rows) {
        int last = (int) Math.max(1, (rows + SIZE - 1) / SIZE);
        if (asked < 1 || asked > last) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "The list has " + last + " pages, not " + asked);
        }
        return new Paging(asked, last, rows);
    }

    long offset() {
        return (long) (number - 1) * SIZE;
    }
}
