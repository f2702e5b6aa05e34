package org.veeduria.engine.works.rule;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.veeduria.engine.works.Work;

/** All questions about works. */
public final class WorkRules {
    private static final List<WorkRule> RULES = List.of(
            new Paralysed(),
            new Gap(),
            new CostOverrun(),
            new TimeOverrun(),
            new NearTheLimit(),
            new WithoutSupervision(),
            new ShortContract(),
            new PaidAhead(),
            new NotInUse(),
            new SpecialProcedure());

    private WorkRules() {}

    /** The codes, in order. */
    public static List<String> codes() {
        return Stream.concat(RULES.stream().map(WorkRule::code), Stream.of(SplitWorks.CODE))
                .sorted()
                .toList();
    }

    /** What each rule that looks at one work alone says of it; {@link SplitWorks} looks at all together. */
    public static List<Verdict> judge(Work work, LocalDate day, Limits limits) {
        return RULES.stream().map(rule -> rule.judge(work, day, limits)).toList();
    }
}
