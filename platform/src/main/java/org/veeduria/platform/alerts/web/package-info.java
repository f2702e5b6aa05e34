/** Pages to follow and to stop, and the feeds. */
@NullMarked
package org.veeduria.platform.alerts.web;

import org.jspecify.annotations.NullMarked;
