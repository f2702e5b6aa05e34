package org.veeduria.engine.demo;

import java.time.LocalDate;

/** A change of a signed contract. */
record Amendment(LocalDate date, String description, String rationale) {}
