/** The pages of budgets: a year of a place or a unit, the rows behind it, and the words. */
@NullMarked
package org.veeduria.platform.budget.web;

import org.jspecify.annotations.NullMarked;
