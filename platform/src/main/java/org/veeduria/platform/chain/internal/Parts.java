package org.veeduria.platform.chain.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.veeduria.engine.chain.Flow;
import org.veeduria.engine.chain.Part;
import org.veeduria.platform.budget.Budgets;
import org.veeduria.platform.chain.Origin;
import org.veeduria.platform.chain.PartRows;
import org.veeduria.platform.chain.PartRows.Term;
import org.veeduria.platform.chain.YearChain;
import org.veeduria.platform.contracting.ContractChoice;
import org.veeduria.platform.contracting.Contracting;
import org.veeduria.platform.contracting.Selection;
import org.veeduria.platform.extractives.CanonTransfers;
import org.veeduria.platform.extractives.Transfer;
import org.veeduria.platform.places.Ubigeo;
import org.veeduria.platform.works.Works;

/** Finds what a part of a chain is made of. */
@Component
public class Parts {
    private final CanonTransfers transfers;
    private final Contracting contracting;
    private final Works works;

    Parts(CanonTransfers transfers, Contracting contracting, Works works) {
        this.transfers = transfers;
        this.contracting = contracting;
        this.works = works;
    }

    /** The rows of a part; {@code page} from 1, of a part of many contracts. */
    public PartRows of(YearChain chain, Part part, int page) {
        Ubigeo place = chain.place().ubigeo();
        int year = chain.year();
        Map<String, String> known = works.purchases(place, year);
        Optional<ContractChoice> choice = choice(part, known.keySet());
        Selection where = Steps.selection(place);
        return new PartRows(
                chain,
                part,
                terms(chain, part),
                part == Part.CANON ? shown(place, year) : List.of(),
                choice.map(one -> contracting.contracts(
                                where, year, one, YearChain.CURRENCY, PartRows.SIZE, (page - 1L) * PartRows.SIZE))
                        .orElse(List.of()),
                known,
                choice.map(one -> contracting.countContracts(where, year, one, YearChain.CURRENCY))
                        .orElse(0L));
    }

    private static Optional<ContractChoice> choice(Part part, Set<String> known) {
        return switch (part) {
            case WORKS_CONTRACTS -> Optional.of(ContractChoice.all(true));
            case OTHER_CONTRACTS -> Optional.of(ContractChoice.all(false));
            case WORKS -> Optional.of(ContractChoice.among(true, known));
            case WORKS_SUPPLIES -> Optional.of(ContractChoice.among(false, known));
            case WORKS_UNFOUND -> Optional.of(ContractChoice.without(true, known));
            case CANON, CANON_BUDGET, OTHER_BUDGET, NOT_BUDGETED, ACCRUED, UNSPENT, UNCONTRACTED -> Optional.empty();
        };
    }

    /** The transfers that the chain counts: invented ones only where nothing is real. */
    private List<Transfer> shown(Ubigeo place, int year) {
        List<Transfer> all = transfers.of(place, year);
        List<Transfer> real = all.stream().filter(one -> !one.fictional()).toList();
        return real.isEmpty() ? all : real;
    }

    private static List<Term> terms(YearChain chain, Part part) {
        String rows = Optional.ofNullable(chain.origins().get(part.stage()))
                .map(Origin::rows)
                .orElse("");
        return switch (part) {
            case CANON_BUDGET ->
                List.of(new Term(
                        "chain.term.canon", chain.amount(part), false, opening(rows, "&rubro=" + Budgets.CANON)));
            case OTHER_BUDGET -> otherBudget(chain, opening(rows, ""));
            case ACCRUED -> List.of(new Term("chain.term.accrued", chain.amount(part), false, rows));
            case NOT_BUDGETED, UNSPENT, UNCONTRACTED ->
                chain.chain().flows().stream()
                        .filter(flow -> flow.to() == part)
                        .flatMap(flow -> missing(chain, flow))
                        .toList();
            case CANON, WORKS_CONTRACTS, OTHER_CONTRACTS, WORKS, WORKS_SUPPLIES, WORKS_UNFOUND -> List.of();
        };
    }

    /** The address of the rows with the PIM: it stands in those of month 0. A summary has neither months nor rows to choose from. */
    private static String opening(String rows, String more) {
        return rows.endsWith("/filas") ? rows + "?mes=0" + more : rows;
    }

    private static List<Term> otherBudget(YearChain chain, String rows) {
        BigDecimal canon = chain.amount(Part.CANON_BUDGET).amount();
        List<Term> terms = new ArrayList<>();
        terms.add(new Term(
                "chain.term.budget",
                chain.soles(chain.amount(Part.OTHER_BUDGET).amount().add(canon)),
                false,
                rows));
        if (canon.signum() > 0) {
            terms.add(new Term("chain.part.CANON_BUDGET", chain.soles(canon), true, chain.rows(Part.CANON_BUDGET)));
        }
        return terms;
    }

    /** What came, less what reached the next step. */
    private static Stream<Term> missing(YearChain chain, Flow flow) {
        BigDecimal whole = chain.amount(flow.from()).amount();
        return Stream.of(
                        new Term(
                                "chain.part." + chain.name(flow.from()),
                                chain.soles(whole),
                                false,
                                chain.rows(flow.from())),
                        new Term("chain.term.reached", chain.soles(whole.subtract(flow.amount())), true, null))
                .filter(term -> term.amount().amount().signum() > 0);
    }
}
