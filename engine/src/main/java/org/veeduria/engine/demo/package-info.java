/**
 * Invented purchases on real places, for looking at the site before real files are loaded. Same seed, same bytes. Every
 * state and every indicator is present; no real entity, company or person is.
 */
@NullMarked
package org.veeduria.engine.demo;

import org.jspecify.annotations.NullMarked;
