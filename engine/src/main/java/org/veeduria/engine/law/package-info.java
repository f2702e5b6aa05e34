/**
 * Law as dated data. Reads {@code law/<country>/*.yaml} into rules with validity dates and citations, answers what was in force on a
 * day, and counts working days. No legal number stands in code.
 */
@NullMarked
package org.veeduria.engine.law;

import org.jspecify.annotations.NullMarked;
