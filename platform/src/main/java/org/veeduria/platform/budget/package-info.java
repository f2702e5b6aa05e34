/**
 * Budgets and their execution: the ministry's table (MEF), the municipal and regional summaries, Fiscal Data Packages. Bulk rows lie in
 * Parquet under the data folder, immutable for each file; the schema {@code budget} says which file is in force for which year, month and
 * region. Legal basis of the data: DL 1440 (Sistema Nacional de Presupuesto Público); publication by MEF under Ley 27806.
 */
@ApplicationModule(allowedDependencies = {"shared", "places", "law", "record"})
@NullMarked
package org.veeduria.platform.budget;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
