/** People's accounts, roles and sign-in. */
@ApplicationModule
@NullMarked
package org.veeduria.platform.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
