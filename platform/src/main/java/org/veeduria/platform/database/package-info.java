/** Where the data lives: the embedded PostgreSQL in a folder, or an external one given by {@code VEEDURIA_DATABASE_URL}. */
@ApplicationModule(allowedDependencies = "shared")
@NullMarked
package org.veeduria.platform.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
