/**
 * The Open Contracting Data Standard as publishers really write it: a tolerant streaming reader, a normaliser to clean
 * OCDS 1.1, and the merging of releases into compiled and versioned ones
 * (<a href="https://standard.open-contracting.org/1.1/en/schema/merging/">the standard's rules</a>).
 */
@NullMarked
package org.veeduria.engine.ocds;

import org.jspecify.annotations.NullMarked;
