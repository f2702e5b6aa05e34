/** Sign-in, the first entry, and the administrator's page. */
@NullMarked
package org.veeduria.platform.identity.web;

import org.jspecify.annotations.NullMarked;
