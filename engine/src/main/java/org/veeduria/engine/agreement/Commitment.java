package org.veeduria.engine.agreement;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * A promise of an agreement.
 *
 * @param id within the agreement: {@code c1}
 * @param owner who answers for it: an organisation, never a person
 */
public record Commitment(
        String id, String title, String owner, Sector sector, LocalDate due, State state, List<Evidence> evidence) {
    public Commitment {
        if (id.isBlank() || title.isBlank() || owner.isBlank()) {
            throw new IllegalArgumentException("A commitment has an id, a title and an owner");
        }
        evidence = List.copyOf(evidence);
    }

    /** Whether its day has passed and it is still open. */
    public boolean isOverdue(LocalDate today) {
        return (state == State.PENDING || state == State.IN_PROGRESS) && due.isBefore(today);
    }

    /** Days since its day passed; 0 where it has not. */
    public long daysOver(LocalDate today) {
        return Math.max(0, ChronoUnit.DAYS.between(due, today));
    }

    /** The same commitment later on, with one more piece of evidence. */
    public Commitment with(State newState, Evidence more) {
        List<Evidence> all = new ArrayList<>(evidence);
        all.add(more);
        return new Commitment(id, title, owner, sector, due, newState, all);
    }
}
