/** The outbox of changes, followers, and the jobs that tell them. */
@NullMarked
package org.veeduria.platform.alerts.internal;

import org.jspecify.annotations.NullMarked;
