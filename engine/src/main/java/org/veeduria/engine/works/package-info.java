/**
 * Public works: what is built, where, for how much, by whom, and how far it has come. The model follows the Open Contracting for
 * Infrastructure Data Standard (OC4IDS 0.9); every value knows the place it was read from.
 */
@NullMarked
package org.veeduria.engine.works;

import org.jspecify.annotations.NullMarked;
