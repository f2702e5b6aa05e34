package org.veeduria.engine.reconcile;

import java.math.BigDecimal;

/**
 * One amount that one side reports.
 *
 * @param id of the row it comes from
 * @param company key of the company; empty where the amount is of all companies together
 * @param project licence, mine or field; empty where the amount is of all projects together
 * @param currency ISO 4217
 */
public record Reported(
        long id,
        Side side,
        String company,
        RevenueStream stream,
        String project,
        ReportingPeriod period,
        BigDecimal amount,
        String currency) {}
