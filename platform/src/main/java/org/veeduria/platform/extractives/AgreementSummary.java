package org.veeduria.platform.extractives;

import java.time.LocalDate;

/**
 * An agreement in a list.
 *
 * @param place ubigeo
 * @param commitments that count
 * @param overdue open after their day
 */
public record AgreementSummary(
        String id, String title, String place, LocalDate signed, int commitments, int done, int overdue) {}
