/** Pages of extractive revenue, its reconciliation, declarations, agreements and canon. */
@NullMarked
package org.veeduria.platform.extractives.web;

import org.jspecify.annotations.NullMarked;
