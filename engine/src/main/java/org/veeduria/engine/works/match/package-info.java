/**
 * Which work a procurement process belongs to: by the code it names, else by likeness, whose score and reasons are told. What is
 * not like enough is left for a person to look at.
 */
@NullMarked
package org.veeduria.engine.works.match;

import org.jspecify.annotations.NullMarked;
