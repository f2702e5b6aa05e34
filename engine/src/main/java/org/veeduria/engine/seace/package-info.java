/**
 * Peru's SEACE table as OCDS: one row per item × bidder × committee member becomes one compiled release per procedure.
 * The mapping is written out column by column in {@code docs/seace-mapping.md}.
 */
@NullMarked
package org.veeduria.engine.seace;

import org.jspecify.annotations.NullMarked;
