/**
 * Who follows a place, an entity, a supplier, a work or a budget, and what they are told when money, dates or flags change: by
 * e-mail, as an Atom feed, or by a signed webhook. Addresses are personal data (Ley 29733): held while somebody follows with them,
 * and erased whole when the last follow ends.
 */
@ApplicationModule(allowedDependencies = {"shared", "places"})
@NullMarked
package org.veeduria.platform.alerts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
