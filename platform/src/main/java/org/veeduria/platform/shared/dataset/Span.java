package org.veeduria.platform.shared.dataset;

import java.time.LocalDate;

/** The days a dataset speaks of, both included. */
public record Span(LocalDate from, LocalDate to) {}
