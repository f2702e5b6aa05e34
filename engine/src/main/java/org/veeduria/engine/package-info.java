/** Pure computation: plain Java, no framework, no clock, no hidden I/O. One package per question. */
@NullMarked
package org.veeduria.engine;

import org.jspecify.annotations.NullMarked;
