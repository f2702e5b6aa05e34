package org.veeduria.platform.extractives.web;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.veeduria.platform.extractives.FlowRow;
import org.veeduria.platform.extractives.internal.StreamLine;

/** A year of a company, by stream. */
record CompanyYear(int year, List<StreamLine> streams) {
    /** The newest year first. */
    static List<CompanyYear> of(List<FlowRow> rows) {
        TreeMap<Integer, List<FlowRow>> years = new TreeMap<>();
        rows.forEach(row ->
                years.computeIfAbsent(row.year(), any -> new ArrayList<>()).add(row));
        return years.descendingMap().entrySet().stream()
                .map(year -> new CompanyYear(year.getKey(), StreamLine.of(year.getValue())))
                .toList();
    }
}
