package org.veeduria.platform.budget;

/**
 * A year that repeats the one before it, amount by amount: the source has probably not brought it up to date.
 *
 * @param scope code of the place or executor it is about
 * @param name in words
 */
public record StaleYear(String source, String scope, String name, int year) {}
