/**
 * Files as publishers really hand them over: compressed or not, in any of the usual encodings, cut off or broken in
 * places. What can be read is read; what cannot is a {@link org.veeduria.engine.input.Problem} with its place.
 */
@NullMarked
package org.veeduria.engine.input;

import org.jspecify.annotations.NullMarked;
