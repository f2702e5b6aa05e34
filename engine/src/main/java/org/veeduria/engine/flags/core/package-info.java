/**
 * The eleven indicators of the first hour: R003, R018, R024, R025, R028, R030, R035, R036, R038, R048, R058, after the Open
 * Contracting Partnership's catalogue of red flags (2024). Where they differ from open-contracting/cardinal-rs is told in
 * {@code docs/flags-differences.md}; what is needed to agree with it to the letter is in {@code engine.flags.cardinal}.
 */
@NullMarked
package org.veeduria.engine.flags.core;

import org.jspecify.annotations.NullMarked;
