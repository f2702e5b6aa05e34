package org.veeduria.engine.flags.run;

import org.veeduria.engine.flags.kept.Results;

/**
 * What came of a run.
 *
 * @param processes how many processes were read
 * @param broken how many lines or records could not be read
 */
public record Outcome(Results results, long processes, long broken) {}
