package org.veeduria.engine.input;

import java.util.Locale;
import java.util.ResourceBundle;

/**
 * Why something was not taken as it stands, and how much was lost by it. The words for people are in
 * {@code problems.properties}, one sentence for the reason and one for what to do.
 */
public enum Reason {
    EMPTY_FILE(Loss.FILE),
    UNREADABLE_FILE(Loss.FILE),
    UNKNOWN_FORMAT(Loss.FILE),
    NOTHING_IN_IT(Loss.FILE),
    WRONG_HEADER(Loss.FILE),
    OUTSIDE_THE_PACKAGE(Loss.FILE),
    AMBIGUOUS_COLUMN(Loss.FILE),
    TOO_LARGE_WHEN_UNPACKED(Loss.REST),
    TOO_MANY_MEMBERS(Loss.REST),
    CUT_OFF(Loss.REST),
    BAD_JSON(Loss.RECORD),
    TOO_DEEP(Loss.RECORD),
    TOO_LONG(Loss.RECORD),
    NOT_OCDS(Loss.RECORD),
    NOT_OC4IDS(Loss.RECORD),
    WITHOUT_WORK_ID(Loss.RECORD),
    WITHOUT_TITLE(Loss.RECORD),
    WITHOUT_OCID(Loss.RECORD),
    WITHOUT_DATE(Loss.NOTHING),
    ROW_TOO_SHORT(Loss.RECORD),
    ROW_TOO_LONG(Loss.RECORD),
    UNCLOSED_QUOTE(Loss.RECORD),
    SHIFTED_COLUMNS(Loss.RECORD),
    UNKNOWN_UBIGEO(Loss.RECORD),
    REPEATED_ROW(Loss.RECORD),
    MISSING_ROW(Loss.RECORD),
    NEGATIVE_NUMBER(Loss.RECORD),
    LEADING_ZERO(Loss.NOTHING),
    OTHER_NAME(Loss.NOTHING),
    NOT_A_NUMBER(Loss.VALUE),
    NUMBER_TOO_LARGE(Loss.VALUE),
    OTHER_NOTATION(Loss.VALUE),
    SHIFTED_FROM_HERE(Loss.VALUE),
    AMBIGUOUS_NUMBER(Loss.VALUE),
    FRACTION_OF_A_CENTIMO(Loss.VALUE),
    BUDGET_OUTSIDE_MONTH_ZERO(Loss.VALUE),
    NOT_A_DATE(Loss.VALUE),
    NOT_AN_OBJECT(Loss.VALUE),
    NOT_A_LIST(Loss.VALUE),
    NOT_A_PLACE(Loss.VALUE),
    UNKNOWN_CURRENCY(Loss.VALUE),
    UNKNOWN_WORD(Loss.NOTHING),
    NAME_NOT_PUBLIC(Loss.VALUE),
    DUPLICATE_ID(Loss.NOTHING),
    REPEATED_RECORD(Loss.RECORD),
    NUMBER_AS_TEXT(Loss.NOTHING),
    OBJECT_FOR_LIST(Loss.NOTHING),
    MISSING_COLUMN(Loss.NOTHING),
    STALE_YEAR(Loss.NOTHING),
    ZERO_FOR_UNTOLD(Loss.NOTHING),
    LATIN_1(Loss.NOTHING),
    ZERO_SIGN(Loss.NOTHING),
    OTHER_SEPARATOR(Loss.NOTHING);

    /** How much of the file a problem costs. */
    public enum Loss {
        /** All is kept; it is said because a reader may want to know. */
        NOTHING,
        /** One value is left out of its record. */
        VALUE,
        /** One row, release or record is left out. */
        RECORD,
        /** Everything after this place is left out, what stands before is kept. */
        REST,
        /** Nothing of the file could be used. */
        FILE
    }

    private final Loss loss;

    Reason(Loss loss) {
        this.loss = loss;
    }

    /** Whether a whole record, or more, is left out. */
    public boolean losesARecord() {
        return loss.compareTo(Loss.RECORD) >= 0;
    }

    public Loss loss() {
        return loss;
    }

    /** The reason in words. */
    public String text(Locale locale) {
        return words(locale).getString(name());
    }

    /** What the person who has the file can do about it. */
    public String advice(Locale locale) {
        return words(locale).getString(name() + ".do");
    }

    private static ResourceBundle words(Locale locale) {
        return ResourceBundle.getBundle(
                "org.veeduria.engine.input.problems",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
