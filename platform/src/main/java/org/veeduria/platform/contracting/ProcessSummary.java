package org.veeduria.platform.contracting;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.veeduria.platform.shared.Money;

/**
 * One process in a list.
 *
 * @param called day of the call, in the publisher's zone
 * @param method the publisher's own name of the method
 * @param amount reference value of the tender
 * @param ubigeo of the place of delivery, where its names were recognised
 * @param place the publisher's names of it, widest first
 * @param tenderers how many bid, where published
 * @param biddersListed false where the source lists no bidders and only the winner is known
 * @param flags codes of its flags, each once, in order
 */
public record ProcessSummary(
        String ocid,
        String title,
        @Nullable OrganisationName entity,
        @Nullable LocalDate called,
        @Nullable String method,
        @Nullable String category,
        @Nullable String status,
        @Nullable Money amount,
        @Nullable String ubigeo,
        List<String> place,
        @Nullable Integer tenderers,
        boolean biddersListed,
        List<String> flags) {
    public ProcessSummary {
        place = List.copyOf(place);
        flags = List.copyOf(flags);
    }
}
