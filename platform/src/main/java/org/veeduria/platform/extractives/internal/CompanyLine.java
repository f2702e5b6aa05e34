package org.veeduria.platform.extractives.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.veeduria.platform.extractives.FlowRow;
import org.veeduria.platform.shared.Money;

/** What a company says it paid, and what the State says it received from it, in one currency; null where a side says nothing. */
public record CompanyLine(
        String key,
        String name,
        String currency,
        @Nullable Money company,
        @Nullable Money government) {
    private record Key(String company, String currency) {}

    /** Sums payments by company, the largest first; rows without a company, and rows that repeat others, stay out. */
    public static List<CompanyLine> of(List<FlowRow> rows) {
        Map<Key, List<FlowRow>> companies = new LinkedHashMap<>();
        for (FlowRow row : rows) {
            if (row.level().equals("PAYMENT") && !row.companyKey().isEmpty()) {
                companies
                        .computeIfAbsent(new Key(row.companyKey(), row.amount().currency()), any -> new ArrayList<>())
                        .add(row);
            }
        }
        return companies.entrySet().stream()
                .map(one -> new CompanyLine(
                        one.getKey().company(),
                        one.getValue().getFirst().company(),
                        one.getKey().currency(),
                        sum(one.getValue(), "COMPANY"),
                        sum(one.getValue(), "GOVERNMENT")))
                .sorted(Comparator.comparing(CompanyLine::largest).reversed())
                .toList();
    }

    private BigDecimal largest() {
        BigDecimal paid = company == null ? BigDecimal.ZERO : company.amount();
        return government == null ? paid : paid.max(government.amount());
    }

    private static @Nullable Money sum(List<FlowRow> rows, String side) {
        return rows.stream()
                .filter(row -> row.side().equals(side))
                .map(FlowRow::amount)
                .reduce(Money::plus)
                .orElse(null);
    }
}
