package org.veeduria.engine.flags;

/**
 * The parts of a compiled release that an indicator can ask for. A field stands for the scalar members of its object; nested
 * parts have fields of their own. Identifiers ({@code id}) come with their object; {@code ocid} and {@code tender/status} always.
 */
public enum Field {
    DATE("/date"),
    /** Keeps bid dates and the end of the tender period as text too, for comparing them as cardinal does. */
    DATE_TEXT("/bids/details/date"),
    BUYER("/buyer/id"),
    BUDGET("/planning/budget/amount"),

    TENDER_TITLE("/tender/title"),
    TENDER_METHOD("/tender/procurementMethod"),
    TENDER_METHOD_DETAILS("/tender/procurementMethodDetails"),
    TENDER_CATEGORY("/tender/mainProcurementCategory"),
    TENDER_AWARD_CRITERIA("/tender/awardCriteria"),
    TENDER_VALUE("/tender/value"),
    TENDER_PERIOD("/tender/tenderPeriod"),
    TENDER_ENQUIRY_PERIOD("/tender/enquiryPeriod"),
    TENDER_AWARD_PERIOD("/tender/awardPeriod"),
    TENDER_PROCURING_ENTITY("/tender/procuringEntity/id"),
    TENDER_TENDERERS("/tender/tenderers"),
    TENDER_NUMBER_OF_TENDERERS("/tender/numberOfTenderers"),
    TENDER_ITEMS("/tender/items"),
    TENDER_DOCUMENTS("/tender/documents"),
    TENDER_AMENDMENTS("/tender/amendments"),
    TENDER_COMMITTEE("/tender/committeeMembers"),

    BIDS("/bids/details"),
    BID_STATUS("/bids/details/status"),
    BID_DATE("/bids/details/date"),
    BID_VALUE("/bids/details/value"),
    BID_TENDERERS("/bids/details/tenderers"),

    AWARDS("/awards"),
    AWARD_STATUS("/awards/status"),
    AWARD_DATE("/awards/date"),
    AWARD_VALUE("/awards/value"),
    AWARD_SUPPLIERS("/awards/suppliers"),
    AWARD_ITEMS("/awards/items"),

    CONTRACTS("/contracts"),
    CONTRACT_STATUS("/contracts/status"),
    CONTRACT_VALUE("/contracts/value"),
    CONTRACT_DATE_SIGNED("/contracts/dateSigned"),
    CONTRACT_PERIOD("/contracts/period"),
    CONTRACT_MAX_EXTENT("/contracts/period/maxExtentDate"),
    /** Peru's extension: the period as it stands after changes of the term. */
    CONTRACT_UPDATED_PERIOD("/contracts/updatedPeriod"),
    CONTRACT_ITEMS("/contracts/items"),
    CONTRACT_AMENDMENTS("/contracts/amendments"),
    CONTRACT_TRANSACTIONS("/contracts/implementation/transactions"),
    CONTRACT_MILESTONES("/contracts/milestones"),
    CONTRACT_DOCUMENTS("/contracts/documents"),
    CONTRACT_PENALTIES("/contracts/penalties"),
    CONTRACT_CHANGES("/contracts/additions"),

    PARTIES("/parties"),
    PARTY_IDENTIFIER("/parties/identifier"),
    PARTY_ADDRESS("/parties/address"),
    PARTY_CONTACT("/parties/contactPoint"),
    PARTY_FOUNDED("/parties/details/foundationDate"),
    PARTY_BANS("/parties/sanctions"),

    ORGANIZATION_NAMES("/buyer/name"),
    ITEM_CLASSIFICATION("/items/classification"),
    ITEM_QUANTITY("/items/quantity"),
    ITEM_PRICE("/items/unit/value"),
    ITEM_DESCRIPTION("/items/description"),
    ITEM_DELIVERY("/items/deliveryAddress");

    private final String path;

    Field(String path) {
        this.path = path;
    }

    /** Where it stands in a compiled release, array positions left out. */
    public String path() {
        return path;
    }
}
