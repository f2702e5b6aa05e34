package org.veeduria.engine.flags.rule;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.veeduria.engine.flags.process.Award;
import org.veeduria.engine.flags.process.AwardStatus;
import org.veeduria.engine.flags.process.Bid;
import org.veeduria.engine.flags.process.Contract;
import org.veeduria.engine.flags.process.ContractingProcess;
import org.veeduria.engine.flags.process.Moment;
import org.veeduria.engine.flags.process.Money;
import org.veeduria.engine.flags.process.Organization;
import org.veeduria.engine.flags.process.Party;
import org.veeduria.engine.flags.process.Period;

/** Questions about a process that several rules ask. */
public final class Facts {
    private Facts() {}

    /** Anyone, or anyone suitable, could bid. */
    public static boolean isCompetitive(ContractingProcess process) {
        return "open".equals(process.tender().method())
                || "selective".equals(process.tender().method());
    }

    /** One supplier was asked. */
    public static boolean isDirect(ContractingProcess process) {
        return "direct".equals(process.tender().method());
    }

    public static List<Award> activeAwards(ContractingProcess process) {
        return process.awards().stream()
                .filter(award -> award.status() == AwardStatus.ACTIVE)
                .toList();
    }

    /** The sum of the active awards, if all give an amount in one currency. */
    public static Optional<Money> awarded(ContractingProcess process) {
        return sum(activeAwards(process).stream().map(Award::value).toList());
    }

    /** The sum, if every amount is there and all are in one currency. */
    public static Optional<Money> sum(List<@Nullable Money> amounts) {
        BigDecimal total = BigDecimal.ZERO;
        String currency = null;
        for (Money money : amounts) {
            if (money == null || money.amount() == null || money.currency() == null) {
                return Optional.empty();
            }
            if (currency != null && !currency.equals(money.currency())) {
                return Optional.empty();
            }
            currency = money.currency();
            total = total.add(money.amount());
        }
        return currency == null ? Optional.empty() : Optional.of(new Money(total, currency));
    }

    /** Who took part: listed tenderers, and those named in bids that were handed in. */
    public static Set<String> bidders(ContractingProcess process) {
        Stream<Organization> named = process.bids().stream()
                .filter(bid -> bid.status().isSubmitted())
                .map(Bid::tenderers)
                .flatMap(List::stream);
        return ids(Stream.concat(process.tender().tenderers().stream(), named));
    }

    /** Suppliers of active awards. */
    public static Set<String> winners(ContractingProcess process) {
        return ids(activeAwards(process).stream().map(Award::suppliers).flatMap(List::stream));
    }

    private static Set<String> ids(Stream<Organization> organizations) {
        Set<String> ids = new LinkedHashSet<>();
        organizations.map(Organization::id).filter(Objects::nonNull).forEach(ids::add);
        return ids;
    }

    /** How many took part; the published count where nobody is named; zero, unknown, where only the winners are known. */
    public static int bidderCount(ContractingProcess process) {
        if (!process.tender().biddersListed()) {
            return 0;
        }
        Integer count = process.tender().numberOfTenderers();
        int named = bidders(process).size();
        return named > 0 || count == null ? named : count;
    }

    /** The contract's award, also where there is only one and no reference. */
    public static Optional<Award> awardOf(ContractingProcess process, Contract contract) {
        List<Award> active = activeAwards(process);
        if (contract.awardId() == null) {
            return active.size() == 1 ? Optional.of(active.getFirst()) : Optional.empty();
        }
        return active.stream()
                .filter(award -> contract.awardId().equals(award.id()))
                .findFirst();
    }

    /** The party with that id. */
    public static Optional<Party> party(ContractingProcess process, @Nullable String id) {
        return process.parties().stream()
                .filter(party -> party.id() != null && party.id().equals(id))
                .findFirst();
    }

    /** The procuring entity, or the buyer where none is named. */
    public static @Nullable String entity(ContractingProcess process) {
        return process.procuringEntityId() == null ? process.buyerId() : process.procuringEntityId();
    }

    /** The buyer, or the procuring entity where none is named. */
    public static @Nullable String buyer(ContractingProcess process) {
        return process.buyerId() == null ? process.procuringEntityId() : process.buyerId();
    }

    /** The buyer's region as published; else the one region that all items are for; else nothing. */
    public static String region(ContractingProcess process) {
        return party(process, buyer(process))
                .map(Party::address)
                .map(Party.Address::region)
                .or(() -> deliveryRegion(process))
                .orElse("");
    }

    private static Optional<String> deliveryRegion(ContractingProcess process) {
        List<Optional<String>> regions = process.tender().items().stream()
                .map(item -> Optional.ofNullable(item.deliveryRegion()))
                .distinct()
                .toList();
        return regions.size() == 1 ? regions.getFirst() : Optional.empty();
    }

    /** Whether Peru's law and calendar hold: the buyer is in a Peruvian register, or an amount is in soles. */
    public static boolean isPeruvian(ContractingProcess process) {
        Stream<@Nullable Money> amounts = Stream.concat(
                Stream.of(process.tender().value()), process.awards().stream().map(Award::value));
        return Stream.of(process.buyerId(), process.procuringEntityId()).anyMatch(Facts::isInPeru)
                || amounts.anyMatch(money -> money != null && "PEN".equals(money.currency()));
    }

    private static boolean isInPeru(@Nullable String id) {
        return id != null && id.startsWith("PE-");
    }

    /** The day the call began; else of the first award; else of the release. */
    public static Optional<LocalDate> day(ContractingProcess process) {
        List<@Nullable Moment> moments = new ArrayList<>();
        Period period = process.tender().period();
        moments.add(period == null ? null : period.start());
        process.awards().forEach(award -> moments.add(award.date()));
        moments.add(process.date());
        return moments.stream().filter(Objects::nonNull).map(Moment::date).findFirst();
    }

    /** The start of a period, if both are published. */
    public static Optional<Moment> start(@Nullable Period period) {
        return period == null ? Optional.empty() : Optional.ofNullable(period.start());
    }

    /** The end of a period, if both are published. */
    public static Optional<Moment> end(@Nullable Period period) {
        return period == null ? Optional.empty() : Optional.ofNullable(period.end());
    }

    /** The amount of money that is known to be complete. */
    public static BigDecimal amount(Money money) {
        return Objects.requireNonNull(money.amount());
    }

    /** Money that is there with amount and currency. */
    public static Optional<Money> complete(@Nullable Money money) {
        return money == null || !money.isComplete() ? Optional.empty() : Optional.of(money);
    }

    /** {@code part/whole}; the whole is not zero. */
    public static BigDecimal ratio(BigDecimal part, BigDecimal whole) {
        return part.divide(whole, MathContext.DECIMAL64);
    }
}
