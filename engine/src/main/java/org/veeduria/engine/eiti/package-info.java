/**
 * Readers of what is published about extractive revenue: EITI's tables of Peru, the series of the Natural Resource Governance
 * Institute, the Dutch EITI file, the tables of the US Office of Natural Resources Revenue. Each gives flows of money with the place
 * they stand at; what cannot be read is reported and never guessed.
 */
@NullMarked
package org.veeduria.engine.eiti;

import org.jspecify.annotations.NullMarked;
