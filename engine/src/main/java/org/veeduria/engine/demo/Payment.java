package org.veeduria.engine.demo;

import java.math.BigDecimal;
import java.time.LocalDate;

/** Money that left the treasury for a contract, in soles. */
record Payment(LocalDate date, BigDecimal amount) {}
