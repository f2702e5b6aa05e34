package org.veeduria.platform.budget;

import org.veeduria.platform.places.Ubigeo;

/**
 * A year that repeats the one before it, amount by amount: the source has probably not brought it up to date.
 *
 * @param code of the executor, or of the government or region of a summary
 * @param name in words
 * @param place it governs: a district's or province's municipality the district, a regional unit the region, a national one the country
 */
public record StaleYear(String source, String code, String name, Ubigeo place, int year) {}
