/** The law's page and its read API. */
@NullMarked
package org.veeduria.platform.law.web;

import org.jspecify.annotations.NullMarked;
