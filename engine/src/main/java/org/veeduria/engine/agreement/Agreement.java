package org.veeduria.engine.agreement;

import java.time.LocalDate;
import java.util.List;

/**
 * A regional agreement as it stands.
 *
 * @param id in addresses: lower case, digits and hyphens
 * @param place ubigeo of the region, province or district
 */
public record Agreement(
        String id,
        String title,
        String place,
        LocalDate signed,
        String summary,
        List<Party> parties,
        List<Member> committee,
        List<Meeting> meetings,
        List<Commitment> commitments) {
    public Agreement {
        if (!id.matches("[a-z0-9-]{3,80}") || !place.matches("\\d{6}") || title.isBlank()) {
            throw new IllegalArgumentException("An agreement has an id, a title and a place: " + id + ", " + place);
        }
        parties = List.copyOf(parties);
        committee = List.copyOf(committee);
        meetings = List.copyOf(meetings);
        commitments = List.copyOf(commitments);
    }

    /** Who signed. */
    public record Party(Sector sector, String name) {}

    /**
     * A seat of the citizen committee.
     *
     * @param person name of who sits in it; empty unless it may be public
     * @param basis why the name may be public; {@link Basis#NONE} for no name
     */
    public record Member(String seat, String organisation, Sector sector, String person, Basis basis) {
        public Member {
            if (basis == Basis.NONE && !person.isEmpty()) {
                throw new IllegalArgumentException("A person is named only in public office or with consent");
            }
        }
    }

    /** Why a person's name may be shown (Ley 29733, Ley de Protección de Datos Personales). */
    public enum Basis {
        NONE,
        PUBLIC_OFFICE,
        CONSENT
    }

    /**
     * A meeting of the committee.
     *
     * @param minutes what was agreed, in words
     */
    public record Meeting(LocalDate date, String place, String minutes) {}

    /** How many commitments are done, of those that count, and how many are over their day. */
    public Progress progress(LocalDate today) {
        List<Commitment> counting = commitments.stream()
                .filter(commitment -> commitment.state() != State.DROPPED)
                .toList();
        return new Progress(
                counting.size(),
                (int) counting.stream().filter(one -> one.state() == State.DONE).count(),
                (int) counting.stream().filter(one -> one.isOverdue(today)).count());
    }

    /**
     * How far an agreement has come.
     *
     * @param of commitments that were not dropped
     */
    public record Progress(int of, int done, int overdue) {
        /** Between 0 and 1. */
        public double share() {
            return of == 0 ? 0 : (double) done / of;
        }
    }

    /** The same agreement with other commitments. */
    public Agreement withCommitments(List<Commitment> other) {
        return new Agreement(id, title, place, signed, summary, parties, committee, meetings, other);
    }

    /** The same agreement with other meetings. */
    public Agreement withMeetings(List<Meeting> other) {
        return new Agreement(id, title, place, signed, summary, parties, committee, other, commitments);
    }

    /** The same agreement with other parties and committee. */
    public Agreement withPeople(List<Party> otherParties, List<Member> otherCommittee) {
        return new Agreement(id, title, place, signed, summary, otherParties, otherCommittee, meetings, commitments);
    }
}
