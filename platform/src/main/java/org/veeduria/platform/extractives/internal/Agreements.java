package org.veeduria.platform.extractives.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.veeduria.engine.agreement.Agreement;
import org.veeduria.engine.agreement.Agreement.Meeting;
import org.veeduria.engine.agreement.Agreement.Member;
import org.veeduria.engine.agreement.Agreement.Party;
import org.veeduria.engine.agreement.AgreementJson;
import org.veeduria.engine.agreement.Commitment;
import org.veeduria.engine.agreement.Evidence;
import org.veeduria.engine.agreement.State;
import org.veeduria.platform.extractives.AgreementSummary;
import org.veeduria.platform.extractives.internal.AgreementStore.Kept;
import org.veeduria.platform.places.Places;
import org.veeduria.platform.places.Ubigeo;
import org.veeduria.platform.record.EntryType;
import org.veeduria.platform.record.PublicRecord;
import org.veeduria.platform.shared.Decision;
import tools.jackson.databind.node.JsonNodeFactory;

/** Changes of agreements. Each is a new version and an entry of the public record; none overwrites another. */
@Service
public class Agreements {
    private static final int LONGEST = 4000;

    private final AgreementStore store;
    private final PublicRecord record;
    private final Places places;
    private final AgreementNews news;

    Agreements(AgreementStore store, PublicRecord record, Places places, AgreementNews news) {
        this.store = store;
        this.record = record;
        this.places = places;
        this.news = news;
    }

    /** The agreements of a place and those inside, with their progress on a day. */
    public List<AgreementSummary> of(String prefix, LocalDate today) {
        return store.all().stream()
                .map(Kept::agreement)
                .filter(agreement -> agreement.place().startsWith(prefix))
                .map(agreement -> summary(agreement, today))
                .toList();
    }

    private static AgreementSummary summary(Agreement agreement, LocalDate today) {
        Agreement.Progress progress = agreement.progress(today);
        return new AgreementSummary(
                agreement.id(),
                agreement.title(),
                agreement.place(),
                agreement.signed(),
                progress.of(),
                progress.done(),
                progress.overdue());
    }

    /** Begins an agreement; its id must be new and its place in the gazetteer. */
    @Transactional
    public Decision begin(Agreement agreement) {
        if (tooLong(agreement.title(), agreement.summary())) {
            return Decision.rejected("agreements.rejected.long");
        }
        if (Ubigeo.of(agreement.place()).flatMap(places::byUbigeo).isEmpty()) {
            return Decision.rejected("agreements.rejected.place");
        }
        int number = store.next(agreement.id());
        if (number > 1) {
            return Decision.rejected("agreements.rejected.known");
        }
        keep(agreement, number, "begun", "", false);
        return Decision.accepted();
    }

    /** Notes how far a commitment has come, with what shows it. */
    @Transactional
    public Decision advance(String id, String commitment, State state, Evidence evidence) {
        if (tooLong(evidence.text())) {
            return Decision.rejected("agreements.rejected.long");
        }
        return change(id, "commitment-updated", evidence.text(), agreement -> {
            if (agreement.commitments().stream().noneMatch(one -> one.id().equals(commitment))) {
                return agreement;
            }
            return agreement.withCommitments(agreement.commitments().stream()
                    .map(one -> one.id().equals(commitment) ? one.with(state, evidence) : one)
                    .toList());
        });
    }

    /** Adds a commitment under the next free id. */
    @Transactional
    public Decision promise(String id, Commitment commitment) {
        if (tooLong(commitment.title(), commitment.owner())) {
            return Decision.rejected("agreements.rejected.long");
        }
        return change(id, "commitment-added", commitment.title(), agreement -> {
            List<Commitment> all = new ArrayList<>(agreement.commitments());
            all.add(new Commitment(
                    "c" + (all.size() + 1),
                    commitment.title(),
                    commitment.owner(),
                    commitment.sector(),
                    commitment.due(),
                    commitment.state(),
                    commitment.evidence()));
            return agreement.withCommitments(all);
        });
    }

    /** Notes a meeting with its minutes. */
    @Transactional
    public Decision meet(String id, Meeting meeting) {
        if (meeting.minutes().isBlank() || tooLong(meeting.minutes(), meeting.place())) {
            return Decision.rejected("agreements.rejected.long");
        }
        return change(id, "meeting-noted", meeting.minutes(), agreement -> {
            List<Meeting> all = new ArrayList<>(agreement.meetings());
            all.add(meeting);
            return agreement.withMeetings(all);
        });
    }

    /** Adds who signed. */
    @Transactional
    public Decision join(String id, Party party) {
        if (party.name().isBlank() || tooLong(party.name())) {
            return Decision.rejected("agreements.rejected.long");
        }
        return change(id, "party-added", party.name(), agreement -> {
            List<Party> all = new ArrayList<>(agreement.parties());
            all.add(party);
            return agreement.withPeople(all, agreement.committee());
        });
    }

    /** Adds a seat of the committee. */
    @Transactional
    public Decision seat(String id, Member member) {
        if (member.seat().isBlank() || tooLong(member.seat(), member.organisation(), member.person())) {
            return Decision.rejected("agreements.rejected.long");
        }
        return change(id, "committee-seat-added", member.seat(), agreement -> {
            List<Member> all = new ArrayList<>(agreement.committee());
            all.add(member);
            return agreement.withPeople(agreement.parties(), all);
        });
    }

    private Decision change(String id, String act, String about, UnaryOperator<Agreement> change) {
        int number = store.next(id);
        Kept before = store.newest(id).orElse(null);
        if (before == null) {
            return Decision.rejected("agreements.rejected.unknown");
        }
        Agreement after = change.apply(before.agreement());
        if (after.equals(before.agreement())) {
            return Decision.rejected("agreements.rejected.unknown");
        }
        keep(after, number, act, about, before.fictional());
        return Decision.accepted();
    }

    private void keep(Agreement agreement, int number, String act, String about, boolean fictional) {
        String text = AgreementJson.write(agreement);
        String hash = hash(text);
        UUID entry = record.append(
                EntryType.PUBLIC_ACT,
                PublicRecord.json(JsonNodeFactory.instance
                        .objectNode()
                        .put("act", "agreement-" + act)
                        .put("agreement", agreement.id())
                        .put("place", agreement.place())
                        .put("version", number)
                        .put("sha256", hash)
                        .toString()));
        store.add(agreement, number, text, act, hash, entry, fictional);
        news.tell(agreement, act, about, News.today(), null, entry, fictional);
    }

    static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }

    private static boolean tooLong(String... texts) {
        for (String text : texts) {
            if (text.length() > LONGEST) {
                return true;
            }
        }
        return false;
    }
}
