package org.veeduria.platform.extractives.web;

import org.veeduria.engine.agreement.Commitment;

/** A commitment as of today. */
record CommitmentLine(Commitment commitment, boolean overdue, long daysOver) {}
