package org.veeduria.platform.works.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Where a person is in a long list of {@code rows}: pages of 25, from 1. */
record WorksPaging(int number, int last, long rows) {
    static final int SIZE = 25;

    /** The page asked for; one that the list does not have is not found. */
    static WorksPaging of(String asked, long rows) {
        int last = (int) Math.max(1, (rows + SIZE - 1) / SIZE);
        int number = asked.matches("\\d{1,6}") ? Integer.parseInt(asked) : 0;
        if (number < 1 || number > last) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND, "The list has " + last + " pages, not " + asked);
        }
        return new WorksPaging(number, last, rows);
    }

    long offset() {
        return (long) (number - 1) * SIZE;
    }
}
