package org.veeduria.platform.extractives.web;

import java.time.LocalDate;
import org.veeduria.platform.extractives.internal.AgreementStore.Kept;

/** A version in the history, with its proof. */
record VersionLine(Kept kept, LocalDate day, Proofs.Proof proof) {}
