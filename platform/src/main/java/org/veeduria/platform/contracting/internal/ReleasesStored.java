package org.veeduria.platform.contracting.internal;

import org.veeduria.platform.contracting.Stored;

/** Processes were stored or changed, in a transaction that has not committed yet. */
record ReleasesStored(Stored stored) {}
