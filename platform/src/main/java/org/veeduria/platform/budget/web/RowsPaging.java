package org.veeduria.platform.budget.web;

import org.veeduria.platform.budget.internal.SourceRows;

/** Where a person is in a long list of rows: pages from 1. */
record RowsPaging(int number, long last, long rows) {
    static RowsPaging of(int asked, long rows) {
        long last = Math.max(1, (rows + SourceRows.SIZE - 1) / SourceRows.SIZE);
        if (asked < 1 || asked > last) {
            throw Chosen.missing();
        }
        return new RowsPaging(asked, last, rows);
    }
}
