package org.veeduria.platform.chain.internal;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.veeduria.engine.chain.Figures;
import org.veeduria.engine.chain.Stage;
import org.veeduria.platform.budget.Execution;
import org.veeduria.platform.chain.Origin;
import org.veeduria.platform.chain.YearChain;
import org.veeduria.platform.contracting.ContractTotals;
import org.veeduria.platform.extractives.Transfer;
import org.veeduria.platform.places.Level;
import org.veeduria.platform.places.Ubigeo;
import org.veeduria.platform.shared.Money;

/**
 * What the rooms say of a place and a year.
 *
 * @param canon the part of {@code budget} from canon
 * @param found value of the contracts whose work is known; empty where no work is known at all
 */
record Facts(
        Ubigeo place,
        int year,
        List<Transfer> transfers,
        Optional<Spending> budget,
        Optional<Execution> canon,
        Optional<ContractTotals> contracts,
        Optional<Found> found) {
    Facts {
        transfers = List.copyOf(transfers);
    }

    /** Contracts of a known work: those for works, and those for its goods and services. */
    record Found(Money works, Money supplies) {}

    /** Without what is invented, where something is real. */
    Facts honest() {
        boolean real = transfers.stream().anyMatch(transfer -> !transfer.fictional())
                || budget.stream().anyMatch(spending -> !spending.fictional())
                || contracts.stream().anyMatch(totals -> !totals.fictional());
        if (!real) {
            return this;
        }
        Optional<ContractTotals> signed = contracts.filter(totals -> !totals.fictional());
        return new Facts(
                place,
                year,
                transfers.stream().filter(transfer -> !transfer.fictional()).toList(),
                budget.filter(spending -> !spending.fictional()),
                canon.filter(spending -> !spending.fictional()),
                signed,
                signed.flatMap(totals -> found));
    }

    /** How many of a place's municipalities the transfers are of; empty where it is a district's own, or nothing was told. */
    Optional<YearChain.Received> received(int municipalities) {
        if (transfers.isEmpty() || place.level() == Level.DISTRICT) {
            return Optional.empty();
        }
        Set<Ubigeo> told = transfers.stream().map(Transfer::recipient).collect(Collectors.toSet());
        return Optional.of(new YearChain.Received(
                (int) told.stream().filter(one -> one.level() == Level.DISTRICT).count(),
                municipalities,
                told.stream().anyMatch(one -> one.level() == Level.REGION)));
    }

    Figures figures() {
        Optional<BigDecimal> pim = budget.flatMap(year -> soles(year.pim()));
        Optional<BigDecimal> accrued = budget.flatMap(year -> soles(year.accrued()));
        Optional<BigDecimal> works = contracts.map(totals -> soles(totals.works()));
        return new Figures(
                transferred(),
                part(canon.flatMap(year -> soles(year.pim())), pim),
                pim,
                part(canon.flatMap(year -> soles(year.accrued())), accrued),
                accrued,
                contracts.map(totals -> soles(totals.works()).add(soles(totals.other()))),
                works,
                works.flatMap(all -> found.map(known -> all.min(known.works().amount()))),
                contracts.flatMap(all -> found.map(known -> known.supplies().amount())));
    }

    /** How many of the steps are known. */
    long known() {
        return (transfers.isEmpty() ? 0 : 1)
                + budget.stream().count()
                + contracts.stream().count()
                + found.stream().count();
    }

    /** @param signed the files that tell of the contracts
     * @param built those that tell of their works */
    Map<Stage, Origin> origins(List<String> signed, List<String> built) {
        Map<Stage, Origin> origins = new EnumMap<>(Stage.class);
        if (!transfers.isEmpty()) {
            origins.put(
                    Stage.TRANSFER,
                    new Origin(
                            "/canon/" + place + "/" + year,
                            transfers.stream().map(Transfer::file).distinct().toList()));
        }
        budget.ifPresent(spending -> {
            origins.put(Stage.BUDGET, new Origin(spending.rows(), List.of(spending.file())));
            origins.put(Stage.SPENDING, new Origin(spending.rows(), List.of(spending.file())));
        });
        if (contracts.isPresent()) {
            origins.put(Stage.CONTRACTS, new Origin("/datos/tabla/contracts?place=" + place + "&year=" + year, signed));
            origins.put(Stage.WORKS, new Origin("/obras/contratos?status=linked&place=" + place, built));
        }
        return origins;
    }

    /** Contracts in currencies other than the chain's. */
    List<Money> foreign() {
        List<Money> foreign = new ArrayList<>();
        contracts.ifPresent(totals -> {
            foreign.addAll(totals.works());
            foreign.addAll(totals.other());
        });
        foreign.removeIf(sum -> sum.currency().equals(YearChain.CURRENCY));
        return foreign;
    }

    private Optional<BigDecimal> transferred() {
        return transfers.stream()
                .map(Transfer::amount)
                .flatMap(amount -> soles(amount).stream())
                .reduce(BigDecimal::add);
    }

    /** A part larger than its whole comes from another table than the whole: then nothing is said of it. */
    private static Optional<BigDecimal> part(Optional<BigDecimal> part, Optional<BigDecimal> whole) {
        return part.filter(amount -> whole.isPresent() && amount.compareTo(whole.get()) <= 0);
    }

    private static Optional<BigDecimal> soles(@Nullable Money amount) {
        return Optional.ofNullable(amount)
                .filter(money -> money.currency().equals(YearChain.CURRENCY))
                .map(Money::amount);
    }

    private static BigDecimal soles(List<Money> sums) {
        return sums.stream().map(sum -> soles(sum).orElse(BigDecimal.ZERO)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
