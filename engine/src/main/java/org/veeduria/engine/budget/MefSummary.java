package org.veeduria.engine.budget;

/** What a table held: rows taken, and rows that could not be. */
public record MefSummary(long rows, long brokenRows) {}
