/**
 * What companies say they paid against what the State says it received. A difference is classified only where rows prove it, and
 * each class names the rows it rests on. Amounts of different currencies are never added. EITI Standard 2023, requirements 4.1
 * (comprehensive disclosure), 4.7 (by project, company, stream) and 4.9 (data quality).
 */
@NullMarked
package org.veeduria.engine.reconcile;

import org.jspecify.annotations.NullMarked;
