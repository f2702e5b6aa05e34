package org.veeduria.platform.works.internal;

/** Works were stored or changed, in a transaction that has not committed yet. */
record WorksStored() {}
