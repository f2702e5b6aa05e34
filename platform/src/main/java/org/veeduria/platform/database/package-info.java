/** Where the data lives: the embedded PostgreSQL in a folder, or an external one given by {@code VEEDURIA_DATABASE_URL}. */
@NullMarked
package org.veeduria.platform.database;

import org.jspecify.annotations.NullMarked;
