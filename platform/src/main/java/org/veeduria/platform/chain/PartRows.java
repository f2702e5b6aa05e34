package org.veeduria.platform.chain;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.veeduria.engine.chain.Part;
import org.veeduria.platform.contracting.ContractLine;
import org.veeduria.platform.extractives.Transfer;
import org.veeduria.platform.shared.Money;

/**
 * What a part of the chain is made of: terms, transfers or contracts, which sum to its amount.
 *
 * @param contracts a page of them, largest first
 * @param works the work of a contract's process, by ocid, where it has one
 * @param count how many contracts there are in all
 */
public record PartRows(
        YearChain chain,
        Part part,
        List<Term> terms,
        List<Transfer> transfers,
        List<ContractLine> contracts,
        Map<String, String> works,
        long count) {
    /** Contracts on a page. */
    public static final int SIZE = 25;

    public PartRows {
        terms = List.copyOf(terms);
        transfers = List.copyOf(transfers);
        contracts = List.copyOf(contracts);
        works = Map.copyOf(works);
    }

    /**
     * One term of a sum.
     *
     * @param text key of the message that names it
     * @param less whether it is taken off
     * @param rows address of the page with its rows; null where it has none of its own
     */
    public record Term(
            String text,
            Money amount,
            boolean less,
            @Nullable String rows) {}

    /** The part's amount. */
    public Money amount() {
        return chain.amount(part);
    }
}
