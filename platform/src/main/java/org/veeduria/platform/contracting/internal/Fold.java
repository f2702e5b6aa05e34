package org.veeduria.platform.contracting.internal;

import org.veeduria.engine.flags.coverage.Coverage;
import org.veeduria.engine.flags.kept.Results;

/** What the indicators said of some processes, and of how many they could. */
record Fold(Results results, Coverage coverage) {}
