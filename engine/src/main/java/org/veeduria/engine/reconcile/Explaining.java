package org.veeduria.engine.reconcile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Gives each cell its verdict: the plainest explanation first, one difference explained once. */
final class Explaining {
    private final Terms terms;
    private final Set<Cell> open;
    private final List<Line> lines = new ArrayList<>();
    private final Set<String> reportedByCompanies = new HashSet<>();
    private final Set<String> reportedByState = new HashSet<>();

    Explaining(Collection<Cell> cells, Terms terms) {
        this.terms = terms;
        this.open = new LinkedHashSet<>(cells);
        for (Cell cell : cells) {
            if (cell.has(Side.COMPANY)) {
                reportedByCompanies.add(streamInYear(cell));
            }
            if (cell.has(Side.GOVERNMENT)) {
                reportedByState.add(streamInYear(cell));
            }
        }
    }

    List<Line> lines() {
        settle(this::agreement);
        offset(Verdict.CLASSIFICATION, Explaining::companyStreamPeriod);
        pair(Verdict.TIMING, Explaining::anyPeriod, Explaining::areNeighbours);
        pair(Verdict.CLASSIFICATION, Explaining::anyStream, (one, other) -> true);
        offset(Verdict.CLASSIFICATION, Explaining::companyPeriod);
        currencies();
        settle(this::rest);
        return lines;
    }

    private Optional<Verdict> agreement(Cell cell) {
        BigDecimal company = cell.sum(Side.COMPANY);
        BigDecimal government = cell.sum(Side.GOVERNMENT);
        if (cell.hasBoth() && terms.agree(company, government)) {
            return Optional.of(Verdict.AGREES);
        }
        return terms.immaterial(company, government) ? Optional.of(Verdict.IMMATERIAL) : Optional.empty();
    }

    private Optional<Verdict> rest(Cell cell) {
        if (cell.hasBoth()) {
            return Optional.of(oneSideHasMore(cell));
        }
        boolean paid = cell.has(Side.COMPANY);
        Set<String> otherSide = paid ? reportedByState : reportedByCompanies;
        if (!otherSide.contains(streamInYear(cell))) {
            return Optional.of(Verdict.SCOPE);
        }
        return Optional.of(paid ? Verdict.GOVERNMENT_MISSING : Verdict.COMPANY_MISSING);
    }

    /** Where each row of one side stands on the other, which has more (a refund, a fee), those rows are missing on the first. */
    private static Verdict oneSideHasMore(Cell cell) {
        if (contains(cell.rows(Side.GOVERNMENT), cell.rows(Side.COMPANY))) {
            return Verdict.COMPANY_MISSING;
        }
        return contains(cell.rows(Side.COMPANY), cell.rows(Side.GOVERNMENT))
                ? Verdict.GOVERNMENT_MISSING
                : Verdict.UNEXPLAINED;
    }

    private static boolean contains(List<Reported> more, List<Reported> fewer) {
        List<BigDecimal> left = new ArrayList<>(
                more.stream().map(row -> row.amount().stripTrailingZeros()).toList());
        return fewer.stream().map(row -> row.amount().stripTrailingZeros()).allMatch(left::remove);
    }

    private void settle(Function<Cell, Optional<Verdict>> rule) {
        for (Cell cell : List.copyOf(open)) {
            rule.apply(cell).ifPresent(verdict -> {
                lines.add(Line.of(cell, verdict));
                open.remove(cell);
            });
        }
    }

    /** Two open cells of one group that the relation joins and whose differences cancel out, where both sides report something. */
    private void pair(Verdict verdict, UnaryOperator<MatchKey> group, BiPredicate<Cell, Cell> relation) {
        for (List<Cell> cells : groups(group)) {
            for (Cell one : cells) {
                cells.stream()
                        .filter(other -> other != one && open.contains(one) && open.contains(other))
                        .filter(other -> relation.test(one, other) && cancel(one, other))
                        .filter(other -> eitherHas(Side.COMPANY, one, other) && eitherHas(Side.GOVERNMENT, one, other))
                        .findFirst()
                        .ifPresent(other -> explain(verdict, List.of(one, other)));
            }
        }
    }

    /** Several open cells of one group whose differences together cancel out, though both sides report something. */
    private void offset(Verdict verdict, UnaryOperator<MatchKey> group) {
        for (List<Cell> cells : groups(group)) {
            BigDecimal company = sum(cells, Side.COMPANY);
            BigDecimal government = sum(cells, Side.GOVERNMENT);
            if (cells.size() > 1 && company.signum() != 0 && terms.agree(company, government)) {
                explain(verdict, cells);
            }
        }
    }

    /** The open cells by what the group keeps of their keys, in their order. */
    private Collection<List<Cell>> groups(UnaryOperator<MatchKey> group) {
        Map<MatchKey, List<Cell>> groups = new LinkedHashMap<>();
        open.forEach(cell -> groups.computeIfAbsent(group.apply(cell.key()), any -> new ArrayList<>())
                .add(cell));
        return List.copyOf(groups.values());
    }

    private void explain(Verdict verdict, List<Cell> cells) {
        for (Cell cell : cells) {
            List<MatchKey> others =
                    cells.stream().filter(other -> other != cell).map(Cell::key).toList();
            lines.add(Line.of(cell, verdict, true, others, null));
        }
        cells.forEach(open::remove);
    }

    /** One side in one currency, the other in another. Only a rate that makes them agree explains it. */
    private void currencies() {
        for (List<Cell> cells : groups(Explaining::anyCurrency)) {
            Optional<Cell> paid = only(cells, Side.COMPANY, Side.GOVERNMENT);
            Optional<Cell> received = only(cells, Side.GOVERNMENT, Side.COMPANY);
            if (paid.isPresent() && received.isPresent()) {
                currency(paid.get(), received.get());
            }
        }
    }

    private static Optional<Cell> only(List<Cell> cells, Side has, Side hasNot) {
        return cells.stream().filter(cell -> cell.has(has) && !cell.has(hasNot)).findFirst();
    }

    private void currency(Cell paid, Cell received) {
        BigDecimal state = received.sum(Side.GOVERNMENT);
        Optional<BigDecimal> converted = terms.convert(
                paid.sum(Side.COMPANY),
                paid.key().currency(),
                received.key().currency(),
                paid.key().period().year());
        boolean explained =
                converted.filter(amount -> terms.agree(amount, state)).isPresent();
        lines.add(Line.of(paid, Verdict.CURRENCY, explained, List.of(received.key()), converted.orElse(null)));
        lines.add(Line.of(received, Verdict.CURRENCY, explained, List.of(paid.key()), null));
        open.remove(paid);
        open.remove(received);
    }

    private boolean cancel(Cell one, Cell other) {
        return one.difference().signum() * other.difference().signum() < 0
                && terms.agree(one.difference(), other.difference().negate());
    }

    /** What one side corrects in its own report says nothing of the other side. */
    private static boolean eitherHas(Side side, Cell one, Cell other) {
        return one.has(side) || other.has(side);
    }

    private static boolean areNeighbours(Cell one, Cell other) {
        return one.key().period().isNextTo(other.key().period());
    }

    private static MatchKey anyPeriod(MatchKey key) {
        return new MatchKey(key.company(), key.stream(), key.project(), ReportingPeriod.of(0), key.currency());
    }

    private static MatchKey anyStream(MatchKey key) {
        return new MatchKey(key.company(), "", key.project(), key.period(), key.currency());
    }

    private static MatchKey anyCurrency(MatchKey key) {
        return new MatchKey(key.company(), key.stream(), key.project(), key.period(), "");
    }

    private static MatchKey companyStreamPeriod(MatchKey key) {
        return new MatchKey(key.company(), key.stream(), "", key.period(), key.currency());
    }

    private static MatchKey companyPeriod(MatchKey key) {
        return new MatchKey(key.company(), "", "", key.period(), key.currency());
    }

    private static String streamInYear(Cell cell) {
        return cell.key().stream() + " " + cell.key().period().year();
    }

    private static BigDecimal sum(List<Cell> cells, Side side) {
        return cells.stream().map(cell -> cell.sum(side)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
