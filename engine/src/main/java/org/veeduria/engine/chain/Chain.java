package org.veeduria.engine.chain;

import static java.math.BigDecimal.ZERO;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The chain of a place and a year.
 *
 * @param parts amount of every part that is known and not zero, in order
 * @param flows what goes from one step to the next
 * @param remarks gaps and what is not known, in the order of the steps
 */
public record Chain(Map<Part, BigDecimal> parts, List<Flow> flows, List<Remark> remarks) {
    public Chain {
        parts = Collections.unmodifiableMap(new EnumMap<>(parts));
        flows = List.copyOf(flows);
        remarks = List.copyOf(remarks);
    }

    /** Joins the figures. Amounts below zero (corrections larger than what they correct) count as zero. */
    public static Chain of(Figures figures) {
        return new Weaver(figures).weave();
    }

    /** What all parts of a step amount to. */
    public BigDecimal total(Stage stage) {
        return parts.entrySet().stream()
                .filter(part -> part.getKey().stage() == stage)
                .map(Map.Entry::getValue)
                .reduce(ZERO, BigDecimal::add);
    }

    private static final class Weaver {
        private final Figures figures;
        private final Map<Part, BigDecimal> parts = new EnumMap<>(Part.class);
        private final List<Flow> flows = new ArrayList<>();
        private final List<Remark> remarks = new ArrayList<>();

        Weaver(Figures figures) {
            this.figures = figures;
        }

        Chain weave() {
            transfer();
            spending();
            contracts();
            works();
            return new Chain(parts, flows, remarks);
        }

        private void transfer() {
            put(Part.CANON, figures.transferred());
            unknown(figures.transferred(), Remark.Kind.TRANSFER_UNKNOWN);
            unknown(figures.budget(), Remark.Kind.BUDGET_UNKNOWN);
            if (figures.budget().isEmpty()) {
                return;
            }
            unknown(figures.canonBudget(), Remark.Kind.SOURCES_UNKNOWN);
            put(Part.CANON_BUDGET, figures.canonBudget());
            put(Part.OTHER_BUDGET, Optional.of(less(figures.budget(), figures.canonBudget())));
            if (figures.transferred().isPresent() && figures.canonBudget().isPresent()) {
                BigDecimal received = amount(Part.CANON);
                BigDecimal budgeted = amount(Part.CANON_BUDGET);
                flow(Part.CANON, Part.CANON_BUDGET, received.min(budgeted));
                gap(Part.CANON, Part.NOT_BUDGETED, received.subtract(budgeted), Remark.Kind.NOT_BUDGETED);
                remark(Remark.Kind.CARRIED_OVER, budgeted.subtract(received));
            }
        }

        private void spending() {
            unknown(figures.accrued(), Remark.Kind.SPENDING_UNKNOWN);
            put(Part.ACCRUED, figures.accrued());
            if (figures.accrued().isEmpty() || figures.budget().isEmpty()) {
                return;
            }
            BigDecimal ofCanon = figures.canonAccrued().orElse(ZERO).max(ZERO);
            spend(Part.CANON_BUDGET, ofCanon);
            spend(Part.OTHER_BUDGET, less(figures.accrued(), Optional.of(ofCanon)));
            remark(Remark.Kind.UNSPENT, amount(Part.UNSPENT));
        }

        private void spend(Part budget, BigDecimal spent) {
            BigDecimal planned = amount(budget);
            flow(budget, Part.ACCRUED, planned.min(spent));
            BigDecimal rest = planned.subtract(spent).max(ZERO);
            flow(budget, Part.UNSPENT, rest);
            put(Part.UNSPENT, Optional.of(amount(Part.UNSPENT).add(rest)));
        }

        private void contracts() {
            unknown(figures.contracted(), Remark.Kind.CONTRACTS_UNKNOWN);
            put(Part.WORKS_CONTRACTS, figures.worksContracted());
            put(
                    Part.OTHER_CONTRACTS,
                    figures.contracted().map(all -> less(Optional.of(all), figures.worksContracted())));
            if (figures.accrued().isEmpty() || figures.contracted().isEmpty()) {
                return;
            }
            BigDecimal spent = amount(Part.ACCRUED);
            BigDecimal contracted = figures.contracted().get().max(ZERO);
            BigDecimal covered = spent.min(contracted);
            BigDecimal forWorks = share(covered, amount(Part.WORKS_CONTRACTS), contracted);
            flow(Part.ACCRUED, Part.WORKS_CONTRACTS, forWorks);
            flow(Part.ACCRUED, Part.OTHER_CONTRACTS, covered.subtract(forWorks));
            gap(Part.ACCRUED, Part.UNCONTRACTED, spent.subtract(contracted), Remark.Kind.UNCONTRACTED);
            remark(Remark.Kind.PAID_LATER, contracted.subtract(spent));
        }

        private void works() {
            put(Part.WORKS, figures.worksFound());
            flow(Part.WORKS_CONTRACTS, Part.WORKS, amount(Part.WORKS));
            put(Part.WORKS_SUPPLIES, figures.suppliesFound().map(found -> found.min(amount(Part.OTHER_CONTRACTS))));
            flow(Part.OTHER_CONTRACTS, Part.WORKS_SUPPLIES, amount(Part.WORKS_SUPPLIES));
            if (figures.worksContracted().isEmpty()) {
                return;
            }
            unknown(figures.worksFound(), Remark.Kind.WORKS_UNKNOWN);
            if (figures.worksFound().isPresent()) {
                BigDecimal unfound = amount(Part.WORKS_CONTRACTS).subtract(amount(Part.WORKS));
                gap(Part.WORKS_CONTRACTS, Part.WORKS_UNFOUND, unfound, Remark.Kind.WORKS_UNFOUND);
            }
        }

        /** The part of {@code covered} that belongs to a part of the whole, to the céntimo. */
        private static BigDecimal share(BigDecimal covered, BigDecimal part, BigDecimal whole) {
            return covered.compareTo(whole) == 0
                    ? part
                    : covered.multiply(part).divide(whole, 2, RoundingMode.HALF_EVEN);
        }

        private static BigDecimal less(Optional<BigDecimal> whole, Optional<BigDecimal> part) {
            return whole.orElse(ZERO).max(ZERO).subtract(part.orElse(ZERO).max(ZERO));
        }

        private BigDecimal amount(Part part) {
            return parts.getOrDefault(part, ZERO);
        }

        private void put(Part part, Optional<BigDecimal> amount) {
            amount.filter(known -> known.signum() > 0).ifPresent(known -> parts.put(part, known));
        }

        private void flow(Part from, Part to, BigDecimal amount) {
            if (amount.signum() > 0) {
                flows.add(new Flow(from, to, amount));
            }
        }

        private void gap(Part from, Part to, BigDecimal amount, Remark.Kind kind) {
            put(to, Optional.of(amount));
            flow(from, to, amount);
            remark(kind, amount);
        }

        private void unknown(Optional<BigDecimal> figure, Remark.Kind kind) {
            if (figure.isEmpty()) {
                remarks.add(new Remark(kind, Optional.empty()));
            }
        }

        private void remark(Remark.Kind kind, BigDecimal amount) {
            if (amount.signum() > 0) {
                remarks.add(new Remark(kind, Optional.of(amount)));
            }
        }
    }
}
