package org.veeduria.engine.eiti;

import java.math.BigDecimal;
import org.veeduria.engine.input.Place;
import org.veeduria.engine.reconcile.ReportingPeriod;
import org.veeduria.engine.reconcile.RevenueStream;
import org.veeduria.engine.reconcile.Side;

/**
 * An amount of money as one side reports it.
 *
 * @param country ISO 3166-1, three letters
 * @param company empty for all companies together
 * @param agency who received it, or to whom it was passed on; empty where the source does not say
 * @param project licence, mine, field, or place; empty for all together
 * @param commodity empty where the source does not say
 * @param currency ISO 4217
 * @param place where it stands in the file
 */
public record Flow(
        String country,
        ReportingPeriod period,
        Side side,
        String company,
        String agency,
        RevenueStream stream,
        String project,
        String commodity,
        BigDecimal amount,
        String currency,
        Level level,
        Place place) {}
