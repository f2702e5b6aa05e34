/** The settings file: which indicators run with which thresholds, and how the data is prepared for them. */
@NullMarked
package org.veeduria.engine.flags.settings;

import org.jspecify.annotations.NullMarked;
