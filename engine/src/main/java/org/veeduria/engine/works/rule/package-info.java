/**
 * The questions that a work's own figures raise, judged on a given day. A flag is a question, not an accusation: it names its rule,
 * the values it saw, where they stand, and what was missing where it could not be computed.
 */
@NullMarked
package org.veeduria.engine.works.rule;

import org.jspecify.annotations.NullMarked;
