package org.veeduria.engine.law;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * One value of a rule and the days on which it was in force, both ends included.
 *
 * @param to the last day, empty while it is in force
 * @param law the norm, as Peru cites it
 * @param article where in the norm
 * @param source where it was read, if it was
 * @param verified whether the value was read in a source; if not, pages must say so
 * @param unsure fields of the citation (from, to, law, article) that were not read in the source
 */
public record Provision(
        LocalDate from,
        Optional<LocalDate> to,
        Value value,
        String law,
        String article,
        Optional<String> source,
        boolean verified,
        List<String> unsure,
        Place place) {
    public Provision {
        unsure = List.copyOf(unsure);
    }

    /** Whether it was in force on that day. */
    public boolean covers(LocalDate day) {
        return !day.isBefore(from) && (to.isEmpty() || !day.isAfter(to.get()));
    }

    boolean overlaps(Provision other) {
        return covers(other.from) || other.covers(from);
    }

    /** Norm and article in one line. */
    public String citation() {
        return law + ", " + article;
    }

    /** File and line of the rule's text. */
    public record Place(String file, int line) {
        @Override
        public String toString() {
            return file + ":" + line;
        }
    }
}
