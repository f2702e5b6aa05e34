package org.veeduria.platform.catalogue.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.veeduria.platform.shared.dataset.Column;
import org.veeduria.platform.shared.dataset.Dataset;
import org.veeduria.platform.shared.dataset.Row;

/** Some rows of a table and the address of those that follow, where there are any. */
record Page(List<Column> columns, List<Row> rows, Optional<String> next) {
    static Page read(Dataset dataset, PageRequest asked) {
        List<Row> rows = new ArrayList<>();
        dataset.read(asked.filters(), asked.after(), asked.size() + 1, rows::add);
        boolean more = rows.size() > asked.size();
        List<Row> shown = more ? rows.subList(0, asked.size()) : rows;
        return new Page(
                dataset.columns(),
                shown,
                more ? Optional.of(asked.next(dataset, shown.getLast().id())) : Optional.empty());
    }
}
