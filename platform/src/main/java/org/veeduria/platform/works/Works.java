package org.veeduria.platform.works;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.veeduria.platform.places.Ubigeo;
import org.veeduria.platform.works.internal.LinkList;
import org.veeduria.platform.works.internal.WorkList;

/** The room's door for other rooms. */
@Service
public class Works {
    private final WorkList list;
    private final LinkList joined;

    Works(WorkList list, LinkList joined) {
        this.list = list;
        this.joined = joined;
    }

    /** The works of a place that lived in a year; of all years where none is given. */
    @Transactional(readOnly = true)
    public WorksSummary summary(Ubigeo place, @Nullable Integer year) {
        return list.sums(WorkSelection.in(place, year));
    }

    /** How the purchases of a place and year belong to works; of all years where none is given. */
    @Transactional(readOnly = true)
    public JoinedContracts contractsOf(Ubigeo place, @Nullable Integer year) {
        return joined.totals(place, year);
    }

    /** The work of each purchase of a place and year that belongs to one, by the purchase's ocid. */
    @Transactional(readOnly = true)
    public Map<String, String> purchases(Ubigeo place, int year) {
        return joined.linked(place, year);
    }

    /** SHA-256 of the files that speak of the works of {@link #purchases}, in hexadecimal. */
    @Transactional(readOnly = true)
    public List<String> files(Ubigeo place, int year) {
        return joined.files(place, year);
    }

    public long count(WorkSelection selection) {
        return list.count(selection);
    }

    public List<WorkSummary> list(WorkSelection selection, WorkOrder order, int limit, long offset) {
        return list.list(selection, order, limit, offset);
    }

    /** The work of a CUI, the code that budget, contracts and works share. */
    public Optional<WorkSummary> byCui(String cui) {
        return list.find(cui);
    }

    /** Works whose name or code is like the words, best first. */
    public List<WorkSummary> search(String text, int limit) {
        return list.search(text, limit);
    }
}
