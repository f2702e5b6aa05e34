/** Reads two tables of Peru's investment bank (Invierte.pe): the list of investments and Formato 8. */
@NullMarked
package org.veeduria.engine.works.invierte;

import org.jspecify.annotations.NullMarked;
