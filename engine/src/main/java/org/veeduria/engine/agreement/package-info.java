/** Regional agreements of government, companies and civil society: who promised what by when, and how far it has come. */
@NullMarked
package org.veeduria.engine.agreement;

import org.jspecify.annotations.NullMarked;
