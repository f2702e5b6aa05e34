/** All indicators in one place, and what people are told of each: its question, method, reason and innocent explanations. */
@NullMarked
package org.veeduria.engine.flags.catalogue;

import org.jspecify.annotations.NullMarked;
