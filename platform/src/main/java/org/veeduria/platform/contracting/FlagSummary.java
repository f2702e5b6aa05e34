package org.veeduria.platform.contracting;

import org.jspecify.annotations.Nullable;

/**
 * One flag in a list.
 *
 * @param kind process, buyer, entity or tenderer
 * @param organisation the subject, where it is an organisation
 * @param process the process it is about, where it is one
 * @param result what the indicator measured: 1, a ratio or a count
 * @param evidence JSON: values, comparison group
 */
public record FlagSummary(
        long id,
        String indicator,
        String kind,
        @Nullable OrganisationName organisation,
        @Nullable ProcessSummary process,
        double result,
        String evidence) {}
