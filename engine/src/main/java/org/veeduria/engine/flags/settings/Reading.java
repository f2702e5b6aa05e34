package org.veeduria.engine.flags.settings;

/** How strictly values are taken. */
public enum Reading {
    /** Only the types of the OCDS schema, as {@code cardinal indicators} takes them. */
    EXACT,
    /** As after {@code cardinal prepare}: numbers are taken as identifiers, one organization as a list of one. */
    PREPARED,
    /** Also numbers written as text, and dates without time or offset. */
    LENIENT;

    public boolean takesNumbersAsIds() {
        return this != EXACT;
    }
}
