/**
 * Who gets how much of a canon, a royalty or FOCAM: the law's split on a day, then population × unmet needs inside each tranche,
 * to the céntimo. Ley 27506 and its amendments, Ley 28258, Ley 24300, Ley 28451; the percentages are data in {@code law/pe/canon.yaml}.
 */
@NullMarked
package org.veeduria.engine.canon;

import org.jspecify.annotations.NullMarked;
