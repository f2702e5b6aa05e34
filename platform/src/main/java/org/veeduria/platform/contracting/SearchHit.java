package org.veeduria.platform.contracting;

/**
 * One answer of the search.
 *
 * @param address the page, such as {@code /compra/ocds-…}
 * @param detail what helps to tell it from others: entity and year of a process, number of processes of an organisation
 */
public record SearchHit(Kind kind, String address, String name, String detail) {
    /** What was found, in the order of the page. */
    public enum Kind {
        ENTITY,
        SUPPLIER,
        PROCESS
    }
}
