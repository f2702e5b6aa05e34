/** Micro benchmarks (JMH), run by hand with {@code bench/reading.sh}. */
@NullMarked
package org.veeduria.bench;

import org.jspecify.annotations.NullMarked;
