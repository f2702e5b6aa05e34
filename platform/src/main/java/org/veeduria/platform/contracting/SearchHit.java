package org.veeduria.platform.contracting;

/**
 * One answer of the search.
 *
 * @param address the page, such as {@code /compra/ocds-…}
 * @param detail what helps to tell it from others: entity and year of a process, number of processes of an organisation
 * @param likeness 0 to 1; 1 is the text itself
 */
public record SearchHit(Kind kind, String address, String name, String detail, double likeness) {
    /** What was found. */
    public enum Kind {
        PROCESS,
        ENTITY,
        SUPPLIER
    }
}
