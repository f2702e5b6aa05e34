package org.veeduria.platform.contracting;

/** An event: processes were stored, changed or withdrawn, in a transaction that has not committed yet. */
public record ReleasesStored(Stored stored) {}
