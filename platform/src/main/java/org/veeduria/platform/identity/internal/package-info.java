/** Accounts in PostgreSQL, the rules of passwords and attempts, and who may use each route. */
@NullMarked
package org.veeduria.platform.identity.internal;

import org.jspecify.annotations.NullMarked;
