package org.veeduria.platform.extractives.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.veeduria.platform.extractives.internal.FlowQueries.YearTotal;
import org.veeduria.platform.extractives.internal.YearLine.Other;
import org.veeduria.platform.law.Law;
import org.veeduria.platform.shared.Money;

/** Puts the sources of a country side by side, year by year. Sources are compared, never added. */
@Component
public class Years {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final FlowQueries flows;
    private final Law law;

    Years(FlowQueries flows, Law law) {
        this.flows = flows;
        this.law = law;
    }

    private record Key(int year, String currency) {}

    /** The countries with any figure. */
    public List<String> countries() {
        return flows.totals().stream().map(YearTotal::country).distinct().toList();
    }

    /** The years of a country, oldest first, one line for each currency. */
    public List<YearLine> of(String country) {
        Map<Key, List<YearTotal>> years = new LinkedHashMap<>();
        flows.totals().stream()
                .filter(total -> total.country().equals(country))
                .forEach(total -> years.computeIfAbsent(
                                new Key(total.year(), total.amount().currency()), any -> new ArrayList<>())
                        .add(total));
        return years.values().stream().map(this::line).toList();
    }

    private YearLine line(List<YearTotal> totals) {
        YearTotal main = totals.stream()
                .filter(total -> total.side().equals("COMPANY"))
                .findFirst()
                .orElse(totals.getFirst());
        Optional<Money> government = side(totals, main.source(), "GOVERNMENT");
        List<Other> others = totals.stream()
                .filter(total ->
                        total.side().equals("GOVERNMENT") && !total.source().equals(main.source()))
                .map(total -> new Other(
                        total.source(),
                        total.amount(),
                        government
                                .filter(own -> same(own, total.amount(), main.year()))
                                .isPresent()))
                .toList();
        return new YearLine(
                main.year(), main.source(), orNull(side(totals, main.source(), "COMPANY")), orNull(government), others);
    }

    private boolean same(Money one, Money other, int year) {
        BigDecimal most = law.book()
                .number("extractives.sources-agree", LocalDate.of(year, 12, 31))
                .orElse(BigDecimal.ZERO)
                .divide(HUNDRED);
        return YearLine.share(one, other)
                .filter(share -> share.abs().compareTo(most) <= 0)
                .isPresent();
    }

    private static Optional<Money> side(List<YearTotal> totals, String source, String side) {
        return totals.stream()
                .filter(total -> total.source().equals(source) && total.side().equals(side))
                .map(YearTotal::amount)
                .findFirst();
    }

    private static @Nullable Money orNull(Optional<Money> money) {
        return money.orElse(null);
    }
}
