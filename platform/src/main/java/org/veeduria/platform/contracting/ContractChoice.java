package org.veeduria.platform.contracting;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which contracts of a place and year.
 *
 * @param works those for works, or those for goods and services
 * @param among only those of these processes; null for all
 * @param without none of these processes
 */
public record ContractChoice(boolean works, @Nullable Set<String> among, Set<String> without) {
    public ContractChoice {
        among = among == null ? null : Set.copyOf(among);
        without = Set.copyOf(without);
    }

    /** All for works, or all others. */
    public static ContractChoice all(boolean works) {
        return new ContractChoice(works, null, Set.of());
    }

    /** Those of certain processes. */
    public static ContractChoice among(boolean works, Set<String> ocids) {
        return new ContractChoice(works, ocids, Set.of());
    }

    /** Those of all processes but certain ones. */
    public static ContractChoice without(boolean works, Set<String> ocids) {
        return new ContractChoice(works, null, ocids);
    }
}
