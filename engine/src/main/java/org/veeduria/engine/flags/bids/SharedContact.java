package org.veeduria.engine.flags.bids;

import java.text.Normalizer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.veeduria.engine.flags.Evidence;
import org.veeduria.engine.flags.Field;
import org.veeduria.engine.flags.Indicator;
import org.veeduria.engine.flags.process.ContractingProcess;
import org.veeduria.engine.flags.process.Party;
import org.veeduria.engine.flags.rule.Facts;
import org.veeduria.engine.flags.rule.Finding;
import org.veeduria.engine.flags.rule.ProcessIndicator;
import org.veeduria.engine.flags.rule.Requires;
import org.veeduria.engine.flags.rule.Seen;
import org.veeduria.engine.flags.rule.Thresholds;

/**
 * R044: two bidders of one process share an address, a telephone or an e-mail. R043: a bidder shares one with the buyer. R042: a
 * bidder's telephone is one digit repeated, or a run such as 123456789.
 */
public final class SharedContact {
    private static final Requires READS = Requires.all(Field.PARTIES)
            .anyOf(Field.PARTY_ADDRESS, Field.PARTY_CONTACT)
            .anyOf(Field.TENDER_TENDERERS, Field.BID_TENDERERS)
            .reads(Field.BID_STATUS);

    private SharedContact() {}

    public static Indicator betweenBidders(Thresholds thresholds) {
        int shortest = thresholds.count("R044", "shortest");
        return new ProcessIndicator("R044", READS, process -> shared(process, bidders(process), shortest));
    }

    public static Indicator withTheBuyer(Thresholds thresholds) {
        int shortest = thresholds.count("R043", "shortest");
        return new ProcessIndicator(
                "R043",
                READS.reads(Field.BUYER, Field.TENDER_PROCURING_ENTITY),
                process -> withTheBuyer(process, shortest));
    }

    private static Optional<Finding> withTheBuyer(ContractingProcess process, int shortest) {
        Set<String> bidders = Facts.bidders(process);
        return Stream.of(process.buyerId(), process.procuringEntityId())
                .filter(id -> id != null && !bidders.contains(id))
                .distinct()
                .flatMap(id -> Facts.party(process, id).stream())
                .flatMap(entity -> bidders(process).stream()
                        .flatMap(bidder -> shared(process, List.of(entity, bidder), shortest).stream()))
                .findFirst();
    }

    public static Indicator implausible(Thresholds thresholds) {
        int shortest = thresholds.count("R042", "digits");
        return new ProcessIndicator(
                "R042",
                Requires.all(Field.PARTIES, Field.PARTY_CONTACT)
                        .anyOf(Field.TENDER_TENDERERS, Field.BID_TENDERERS)
                        .reads(Field.BID_STATUS),
                process -> implausible(process, shortest));
    }

    private static Optional<Finding> implausible(ContractingProcess process, int shortest) {
        return bidders(process).stream()
                .filter(party -> isFiller(digits(telephone(party)), shortest))
                .findFirst()
                .map(party -> new Finding(
                        1.0,
                        () -> Evidence.of(
                                Seen.at(process, "/parties/" + party.index() + "/id", "bidder", id(party)),
                                Seen.at(
                                        process,
                                        "/parties/" + party.index() + "/contactPoint/telephone",
                                        "contact.telephone",
                                        digits(telephone(party))))));
    }

    private static @Nullable String telephone(Party party) {
        Party.Contact contact = party.contact();
        return contact == null ? null : contact.telephone();
    }

    private static boolean isFiller(String digits, int shortest) {
        return digits.length() >= shortest
                && (digits.chars().distinct().count() == 1
                        || "0123456789".contains(digits)
                        || "9876543210".contains(digits));
    }

    private static List<Party> bidders(ContractingProcess process) {
        return Facts.bidders(process).stream()
                .flatMap(id -> Facts.party(process, id).stream())
                .toList();
    }

    private static Optional<Finding> shared(ContractingProcess process, List<Party> parties, int shortest) {
        Map<String, Party> owners = new LinkedHashMap<>();
        for (Party party : parties) {
            for (Map.Entry<String, String> way : ways(party).entrySet()) {
                Party earlier = way.getValue().length() < shortest
                        ? null
                        : owners.putIfAbsent(way.getKey() + "=" + way.getValue(), party);
                if (earlier != null && !id(earlier).equals(id(party))) {
                    return Optional.of(found(process, earlier, party, way));
                }
            }
        }
        return Optional.empty();
    }

    private static Finding found(ContractingProcess process, Party one, Party other, Map.Entry<String, String> way) {
        return new Finding(
                1.0,
                () -> Evidence.of(
                        Seen.at(process, "/parties/" + one.index(), "bidder", id(one)),
                        Seen.at(process, "/parties/" + other.index(), "bidder", id(other)),
                        Seen.computed("contact." + way.getKey(), way.getValue())));
    }

    /** The ways to reach a party, without what writing varies: case, accents, spaces, signs. */
    private static Map<String, String> ways(Party party) {
        Map<String, String> ways = new LinkedHashMap<>();
        Party.Contact contact = party.contact();
        if (contact != null) {
            ways.put("telephone", digits(contact.telephone()));
            ways.put("email", plain(contact.email()));
        }
        Party.Address address = party.address();
        if (address != null && address.street() != null) {
            ways.put("address", plain(address.street()) + plain(address.locality()));
        }
        return ways;
    }

    private static String digits(@Nullable String text) {
        return text == null ? "" : text.replaceAll("[^0-9]", "");
    }

    private static String plain(@Nullable String text) {
        return text == null
                ? ""
                : Normalizer.normalize(text, Normalizer.Form.NFD)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("[^a-z0-9@.]", "");
    }

    private static String id(Party party) {
        return party.id() == null ? "" : party.id();
    }
}
