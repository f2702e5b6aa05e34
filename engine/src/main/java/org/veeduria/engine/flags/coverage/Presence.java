package org.veeduria.engine.flags.coverage;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.veeduria.engine.flags.Field;
import org.veeduria.engine.flags.process.Award;
import org.veeduria.engine.flags.process.AwardStatus;
import org.veeduria.engine.flags.process.Bid;
import org.veeduria.engine.flags.process.BidStatus;
import org.veeduria.engine.flags.process.Contract;
import org.veeduria.engine.flags.process.ContractingProcess;
import org.veeduria.engine.flags.process.Item;
import org.veeduria.engine.flags.process.Money;
import org.veeduria.engine.flags.process.Organization;
import org.veeduria.engine.flags.process.Party;
import org.veeduria.engine.flags.process.Period;
import org.veeduria.engine.flags.process.Tender;

/** Whether a process publishes a field; of lists, whether at least one entry has it. */
final class Presence {
    private Presence() {}

    static boolean of(Field field, ContractingProcess process) {
        String path = field.path();
        return switch (path.substring(1).split("/", 2)[0]) {
            case "tender" -> tender(field, process.tender());
            case "bids" -> bids(field, process.bids());
            case "awards" -> awards(field, process.awards());
            case "contracts" -> contracts(field, process.contracts());
            case "parties" -> parties(field, process.parties());
            case "items" -> item(field, items(process).toList());
            default -> root(field, process);
        };
    }

    private static boolean root(Field field, ContractingProcess process) {
        return switch (field) {
            case DATE -> process.date() != null;
            case BUYER -> process.buyerId() != null;
            case BUDGET -> complete(process.budget());
            default -> false;
        };
    }

    private static boolean tender(Field field, Tender tender) {
        return switch (field) {
            case TENDER_TITLE -> tender.title() != null;
            case TENDER_METHOD -> tender.method() != null;
            case TENDER_METHOD_DETAILS -> tender.methodDetails() != null;
            case TENDER_CATEGORY -> tender.category() != null;
            case TENDER_VALUE -> complete(tender.value());
            case TENDER_PERIOD -> isThere(tender.period());
            case TENDER_ENQUIRY_PERIOD -> isThere(tender.enquiryPeriod());
            case TENDER_AWARD_PERIOD -> isThere(tender.awardPeriod());
            case TENDER_PROCURING_ENTITY -> hasId(tender.procuringEntity());
            case TENDER_TENDERERS -> tender.tenderers().stream().anyMatch(Presence::hasId);
            case TENDER_NUMBER_OF_TENDERERS -> tender.numberOfTenderers() != null;
            case TENDER_ITEMS -> !tender.items().isEmpty();
            case TENDER_DOCUMENTS -> !tender.documents().isEmpty();
            case TENDER_AMENDMENTS -> !tender.amendments().isEmpty();
            case TENDER_COMMITTEE -> tender.committeeMembers() != null;
            default -> false;
        };
    }

    private static boolean bids(Field field, List<Bid> bids) {
        return switch (field) {
            case BIDS -> !bids.isEmpty();
            case BID_STATUS -> any(bids, bid -> bid.status() != BidStatus.MISSING);
            case BID_DATE -> has(bids, Bid::date);
            case BID_VALUE -> any(bids, bid -> complete(bid.value()));
            case BID_TENDERERS -> any(bids, bid -> bid.tenderers().stream().anyMatch(Presence::hasId));
            default -> false;
        };
    }

    private static boolean awards(Field field, List<Award> awards) {
        return switch (field) {
            case AWARDS -> !awards.isEmpty();
            case AWARD_STATUS -> any(awards, award -> award.status() != AwardStatus.MISSING);
            case AWARD_DATE -> has(awards, Award::date);
            case AWARD_VALUE -> any(awards, award -> complete(award.value()));
            case AWARD_SUPPLIERS ->
                any(awards, award -> award.suppliers().stream().anyMatch(Presence::hasId));
            case AWARD_ITEMS -> any(awards, award -> !award.items().isEmpty());
            default -> false;
        };
    }

    private static boolean contracts(Field field, List<Contract> contracts) {
        return switch (field) {
            case CONTRACTS -> !contracts.isEmpty();
            case CONTRACT_STATUS -> has(contracts, Contract::status);
            case CONTRACT_VALUE -> any(contracts, contract -> complete(contract.value()));
            case CONTRACT_DATE_SIGNED -> has(contracts, Contract::dateSigned);
            case CONTRACT_PERIOD -> any(contracts, contract -> isThere(contract.period()));
            case CONTRACT_MAX_EXTENT ->
                any(
                        contracts,
                        contract ->
                                contract.period() != null && contract.period().maxExtent() != null);
            case CONTRACT_UPDATED_PERIOD -> any(contracts, contract -> isThere(contract.updatedPeriod()));
            case CONTRACT_ITEMS -> any(contracts, contract -> !contract.items().isEmpty());
            case CONTRACT_AMENDMENTS ->
                any(contracts, contract -> !contract.amendments().isEmpty());
            case CONTRACT_TRANSACTIONS ->
                any(contracts, contract -> !contract.transactions().isEmpty());
            case CONTRACT_MILESTONES ->
                any(contracts, contract -> !contract.milestones().isEmpty());
            case CONTRACT_DOCUMENTS ->
                any(contracts, contract -> !contract.documents().isEmpty());
            case CONTRACT_PENALTIES ->
                any(contracts, contract -> !contract.penalties().isEmpty());
            case CONTRACT_CHANGES ->
                any(
                        contracts,
                        contract -> Stream.of(
                                        contract.additions(),
                                        contract.reductions(),
                                        contract.extensions(),
                                        contract.supplements())
                                .anyMatch(Objects::nonNull));
            default -> false;
        };
    }

    private static boolean parties(Field field, List<Party> parties) {
        return switch (field) {
            case PARTIES -> !parties.isEmpty();
            case PARTY_IDENTIFIER -> has(parties, Party::identifierId);
            case PARTY_ADDRESS -> has(parties, Party::address);
            case PARTY_CONTACT -> has(parties, Party::contact);
            case PARTY_FOUNDED -> has(parties, Party::founded);
            case PARTY_BANS -> any(parties, party -> !party.bans().isEmpty());
            default -> false;
        };
    }

    private static Stream<Item> items(ContractingProcess process) {
        return Stream.of(
                        process.tender().items().stream(),
                        process.awards().stream().flatMap(award -> award.items().stream()),
                        process.contracts().stream().flatMap(contract -> contract.items().stream()))
                .flatMap(items -> items);
    }

    private static boolean item(Field field, List<Item> items) {
        return switch (field) {
            case ITEM_CLASSIFICATION -> has(items, Item::classificationId);
            case ITEM_QUANTITY -> has(items, Item::quantity);
            case ITEM_PRICE -> any(items, item -> complete(item.unitValue()));
            case ITEM_DESCRIPTION -> has(items, Item::description);
            case ITEM_DELIVERY -> has(items, Item::deliveryRegion);
            default -> false;
        };
    }

    private static <T> boolean has(List<T> entries, Function<T, @Nullable Object> part) {
        return entries.stream().anyMatch(entry -> part.apply(entry) != null);
    }

    private static <T> boolean any(List<T> entries, Predicate<T> test) {
        return entries.stream().anyMatch(test);
    }

    private static boolean complete(@Nullable Money money) {
        return money != null && money.isComplete();
    }

    private static boolean isThere(@Nullable Period period) {
        return period != null && (period.start() != null || period.end() != null || period.durationInDays() != null);
    }

    private static boolean hasId(@Nullable Organization organization) {
        return organization != null && organization.id() != null;
    }
}
