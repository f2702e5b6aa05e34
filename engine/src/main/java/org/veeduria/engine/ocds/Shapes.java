package org.veeduria.engine.ocds;

import java.util.Set;

/** What each field of OCDS 1.1 holds, by its name; names mean the same wherever they stand, the exceptions are in the methods. */
final class Shapes {
    private static final Set<String> LISTS_OF_OBJECTS = Set.of(
            "additionalClassifications",
            "additionalIdentifiers",
            "amendments",
            "awards",
            "changes",
            "contracts",
            "documents",
            "items",
            "lots",
            "milestones",
            "parties",
            "penalties",
            "relatedProcesses",
            "sanctions",
            "suppliers",
            "tenderers",
            "transactions");

    private static final Set<String> LISTS_OF_TEXTS = Set.of(
            "additionalProcurementCategories",
            "languages",
            "relatedItems",
            "relatedLots",
            "relationship",
            "roles",
            "submissionMethod",
            "tag");

    private static final Set<String> OBJECTS = Set.of(
            "address",
            "awardPeriod",
            "bids",
            "budget",
            "buyer",
            "contactPoint",
            "contractPeriod",
            "enquiryPeriod",
            "identifier",
            "implementation",
            "minValue",
            "payee",
            "payer",
            "period",
            "planning",
            "procuringEntity",
            "tender",
            "tenderPeriod",
            "unit",
            "value");

    private static final Set<String> NUMBERS =
            Set.of("amountGross", "amountNet", "durationInDays", "numberOfTenderers", "quantity");

    private static final Set<String> DATES = Set.of(
            "date",
            "dateMet",
            "dateModified",
            "datePublished",
            "dateSigned",
            "dueDate",
            "endDate",
            "maxExtentDate",
            "publishedDate",
            "startDate");

    private Shapes() {}

    /** A list of objects; {@code details} is one among bids and an object elsewhere. */
    static boolean isListOfObjects(String parent, String field) {
        return LISTS_OF_OBJECTS.contains(field) || (parent.equals("bids") && field.equals("details"));
    }

    static boolean isListOfTexts(String field) {
        return LISTS_OF_TEXTS.contains(field);
    }

    /** An object; {@code amount} is one in a budget and a number elsewhere, {@code classification} one in an item. */
    static boolean isObject(String parent, String field) {
        return OBJECTS.contains(field)
                || (parent.equals("budget") && field.equals("amount"))
                || (parent.equals("items") && field.equals("classification"));
    }

    static boolean isNumber(String parent, String field) {
        return NUMBERS.contains(field) || (!parent.equals("budget") && field.equals("amount"));
    }

    static boolean isDate(String field) {
        return DATES.contains(field);
    }
}
