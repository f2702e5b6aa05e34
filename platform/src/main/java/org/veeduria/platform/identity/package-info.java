/** People's accounts, roles and sign-in. The first administrator comes in by a link that the first start prints. */
@ApplicationModule(allowedDependencies = "shared")
@NullMarked
package org.veeduria.platform.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
