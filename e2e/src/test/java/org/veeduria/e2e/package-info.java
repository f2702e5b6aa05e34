/** Journeys of people through the real site, in a real browser, with accessibility checked on every page. */
@NullMarked
package org.veeduria.e2e;

import org.jspecify.annotations.NullMarked;
