package org.veeduria.platform.chain.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;
import org.veeduria.platform.chain.PartRows;

/** Where a person is in a long list of contracts: pages from 1. */
record ChainPaging(int number, long last) {
    static ChainPaging of(int number, long rows) {
        long last = Math.max(1, (rows + PartRows.SIZE - 1) / PartRows.SIZE);
        if (number > last) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return new ChainPaging(number, last);
    }
}
