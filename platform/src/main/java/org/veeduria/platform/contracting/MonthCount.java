package org.veeduria.platform.contracting;

import java.time.YearMonth;

/** The processes called in one month, and how many of them carry at least one flag. */
public record MonthCount(YearMonth month, long processes, long flagged) {}
