package org.veeduria.engine.flags.rule;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.veeduria.engine.flags.Evidence;

/** A few of the processes a tally rests on: the first by identifier, so that the choice does not depend on the order of reading. */
public final class Examples implements Serializable {
    private static final int KEPT = 5;

    private final TreeSet<String> ocids = new TreeSet<>();

    public void add(String ocid) {
        ocids.add(ocid);
        if (ocids.size() > KEPT) {
            ocids.pollLast();
        }
    }

    public void add(Examples other) {
        other.ocids.forEach(this::add);
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
