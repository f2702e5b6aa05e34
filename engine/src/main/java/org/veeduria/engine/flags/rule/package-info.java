/**
 * The three shapes a rule can have: it looks at one process ({@link org.veeduria.engine.flags.rule.ProcessIndicator}), at the
 * spread of a number within a comparison group ({@link org.veeduria.engine.flags.rule.OutlierIndicator}), or at a tally by key,
 * such as buyer and supplier ({@link org.veeduria.engine.flags.rule.TallyIndicator}); and what rules share.
 */
@NullMarked
package org.veeduria.engine.flags.rule;

import org.jspecify.annotations.NullMarked;
