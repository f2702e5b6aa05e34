/** Pages and API of the works. */
@NullMarked
package org.veeduria.platform.works.web;

import org.jspecify.annotations.NullMarked;
