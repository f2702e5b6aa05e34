package org.veeduria.platform.contracting;

import java.util.List;
import org.veeduria.platform.shared.Money;

/**
 * The contracts of a year's processes for one place.
 *
 * @param works value of those for works, by currency
 * @param other value of those for goods and services, by currency
 * @param contracts how many there are with a value
 * @param fictional whether they are the demonstration's
 */
public record ContractTotals(List<Money> works, List<Money> other, long contracts, boolean fictional) {
    public ContractTotals {
        works = List.copyOf(works);
        other = List.copyOf(other);
    }
}
