package org.veeduria.platform.budget.internal;

/**
 * A month of a region in a file.
 *
 * @param region of the executor, two digits; {@code 00} where the table tells none
 * @param month 0 for opening and modified budget
 */
record Part(int year, String region, int month, long rows) {}
