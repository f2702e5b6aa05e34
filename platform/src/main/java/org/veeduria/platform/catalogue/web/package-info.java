/** Pages, downloads and API of the catalogue. */
@NullMarked
package org.veeduria.platform.catalogue.web;

import org.jspecify.annotations.NullMarked;
