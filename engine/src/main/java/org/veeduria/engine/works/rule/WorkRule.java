package org.veeduria.engine.works.rule;

import java.time.LocalDate;
import org.veeduria.engine.works.Work;

/** One question about one work. */
public interface WorkRule {
    /** Its code, such as {@code OBR01}. */
    String code();

    /** What it says of a work on a day. */
    Verdict judge(Work work, LocalDate day, Limits limits);
}
