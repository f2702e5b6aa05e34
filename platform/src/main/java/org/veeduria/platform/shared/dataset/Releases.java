package org.veeduria.platform.shared.dataset;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The OCDS 1.1 compiled releases that a room holds: one for each process, each the JSON text of an object. */
public interface Releases {
    List<Filter> filters();

    /** Changes whenever the answer to some request may have changed. */
    String version();

    /** Gives the releases in the order of their ocid, holding only a few in memory. */
    void read(Map<String, String> filters, Consumer<String> release);

    /** From the first to the last day of a call; empty where there is none. */
    Optional<Span> covers();

    /** The release of one process. */
    Optional<String> find(String ocid);
}
