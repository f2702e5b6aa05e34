package org.veeduria.engine.canon;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A canon, split. The amounts sum to the total, those of each tranche to its percentage, the indices to one.
 *
 * @param shares tranche by tranche; within one by ubigeo, then name
 */
public record Distribution(Scheme scheme, BigDecimal total, List<Producer> producers, List<Share> shares) {
    public Distribution {
        producers = List.copyOf(producers);
        shares = List.copyOf(shares);
    }

    /** What a district's municipality, or the institutions of a department, get: one share for each tranche. */
    public List<Share> of(String ubigeo) {
        return shares.stream().filter(share -> share.ubigeo().equals(ubigeo)).toList();
    }

    /** The sum of a tranche. */
    public BigDecimal of(Tranche tranche) {
        return shares.stream()
                .filter(share -> share.tranche().equals(tranche))
                .map(Share::amount)
                .reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }

    /** What each municipality gets of all tranches together, by ubigeo. */
    public Map<String, BigDecimal> byMunicipality() {
        Map<String, BigDecimal> sums = new LinkedHashMap<>();
        shares.stream()
                .filter(share -> !share.ubigeo().endsWith("0000"))
                .forEach(share -> sums.merge(share.ubigeo(), share.amount(), BigDecimal::add));
        return sums;
    }
}
