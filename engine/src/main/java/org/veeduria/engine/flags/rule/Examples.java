package org.veeduria.engine.flags.rule;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.veeduria.engine.flags.Evidence;

/** A few of the processes a tally rests on: the first by identifier, so that the choice does not depend on the order of reading. */
public final class Examples implements Serializable {
    private static final int KEPT = 5;

    private static final String[] NONE = {};

    /** In order. There are as many of these as tallies, so they take no more than they must. */
    private String[] ocids = NONE;

    public void add(String ocid) {
        int place = -1 - Arrays.binarySearch(ocids, ocid);
        if (place < 0 || place == KEPT) {
            return;
        }
        String[] more = new String[Math.min(ocids.length + 1, KEPT)];
        System.arraycopy(ocids, 0, more, 0, place);
        more[place] = ocid;
        System.arraycopy(ocids, place, more, place + 1, more.length - place - 1);
        ocids = more;
    }

    public void add(Examples other) {
        Arrays.stream(other.ocids).forEach(this::add);
    }

    /** One value per example, after these. */
    public List<Evidence.Value> after(Evidence.Value... values) {
        List<Evidence.Value> all = new ArrayList<>(List.of(values));
        for (String ocid : ocids) {
            all.add(new Evidence.Value("example", ocid, ocid, "/ocid"));
        }
        return all;
    }
}
