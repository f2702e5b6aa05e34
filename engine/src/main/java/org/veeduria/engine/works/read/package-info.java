/** Reads OC4IDS 0.9 projects and packages, mends what publishers usually get wrong, and gives works. */
@NullMarked
package org.veeduria.engine.works.read;

import org.jspecify.annotations.NullMarked;
