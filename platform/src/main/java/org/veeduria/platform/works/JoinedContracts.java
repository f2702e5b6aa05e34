package org.veeduria.platform.works;

import org.veeduria.platform.shared.Money;

/**
 * How the procurement processes of a place and year belong to works; amounts in soles.
 *
 * @param linked processes that belong to a work, by its code or by likeness
 * @param amount what was contracted in them
 * @param works how many works they belong to
 * @param byLikeness how many of {@code linked} were joined by likeness
 * @param doubtful processes that are somewhat like a work: a person should look
 * @param unmatched processes about works that no work was found for
 * @param unmatchedAmount what was contracted in those
 */
public record JoinedContracts(
        long linked, Money amount, long works, long byLikeness, long doubtful, long unmatched, Money unmatchedAmount) {}
