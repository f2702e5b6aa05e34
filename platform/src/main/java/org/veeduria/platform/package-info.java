/** The site and the command line: a modular monolith, one package per room. */
@NullMarked
package org.veeduria.platform;

import org.jspecify.annotations.NullMarked;
