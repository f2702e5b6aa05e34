package org.veeduria.platform.extractives;

import org.veeduria.platform.places.Ubigeo;
import org.veeduria.platform.shared.Money;

/**
 * Canon that a government received in a year, and where it is written.
 *
 * @param kind code of the canon, such as {@code canon-minero}; {@code canon} where the source does not say which
 * @param recipient the district of a municipality, or the region of a regional government
 * @param file SHA-256 of the file it comes from
 * @param line in that file, from 1
 * @param fictional whether it is a part of the demonstration
 */
public record Transfer(String kind, Ubigeo recipient, Money amount, String file, long line, boolean fictional) {}
