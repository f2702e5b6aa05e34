package org.veeduria.platform.contracting;

/** How a list is sorted. Ties go by ocid, so that pages never overlap. */
public enum ListOrder {
    NEWEST,
    OLDEST,
    LARGEST,
    SMALLEST
}
