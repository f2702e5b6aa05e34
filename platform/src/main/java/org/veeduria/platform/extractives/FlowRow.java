package org.veeduria.platform.extractives;

import org.jspecify.annotations.Nullable;
import org.veeduria.platform.shared.Money;

/**
 * One amount that one side reports, as it is stored, with the place it came from.
 *
 * @param source type of the file it came with, or {@code declarations}
 * @param side {@code COMPANY} or {@code GOVERNMENT}
 * @param month 0 for the whole year
 * @param level {@link org.veeduria.engine.eiti.Level}
 * @param file SHA-256 of the file, or of the filing
 * @param pointer column or JSON pointer within the file
 */
public record FlowRow(
        long id,
        String source,
        String country,
        int year,
        int month,
        String side,
        String companyKey,
        String company,
        String agency,
        String code,
        String stream,
        String project,
        String commodity,
        @Nullable String ubigeo,
        Money amount,
        String level,
        String file,
        long line,
        String pointer) {}
