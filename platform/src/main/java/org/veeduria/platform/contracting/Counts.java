package org.veeduria.platform.contracting;

/** How much is stored: processes, organisations on each side, flags of the last run. */
public record Counts(long processes, long entities, long suppliers, long flags) {}
