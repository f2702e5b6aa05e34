package org.veeduria.engine.flags.catalogue;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.veeduria.engine.flags.Indicator;
import org.veeduria.engine.flags.core.ShortSubmissionPeriod;
import org.veeduria.engine.flags.settings.Settings;
import org.veeduria.engine.law.LawBook;
import org.veeduria.engine.law.Value;

/**
 * R003 by the law: where the settings say nothing of it, the days to bid are those the law sets for the method, and the usual number
 * for methods it does not name. Working days are taken as calendar days, which asks less.
 */
final class SubmissionPeriods {
    private static final String CODE = "R003";
    private static final List<String> TABLES = List.of("procurement.minimum-period", "flags.R003.days-by-method");

    private SubmissionPeriods() {}

    static Indicator lawful(Indicator indicator, Settings settings, Supplier<LawBook> law) {
        boolean isSet = settings.indicators().keySet().stream().anyMatch(name -> name.startsWith(CODE));
        if (!indicator.code().equals(CODE) || isSet) {
            return indicator;
        }
        LawBook book = law.get();
        Map<String, Long> days = new HashMap<>();
        TABLES.forEach(key -> book.rule(key).ifPresent(rule -> {
            if (rule.provisions().getLast().value() instanceof Value.Table(Map<String, BigDecimal> rows)) {
                rows.forEach((method, number) -> days.put(method, number.longValueExact()));
            }
        }));
        return new ShortSubmissionPeriod(settings.of(CODE).integer("threshold").orElseThrow(), days, Set.of());
    }
}
