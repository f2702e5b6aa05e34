package org.veeduria.engine.flags.contract;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.veeduria.engine.flags.Evidence;
import org.veeduria.engine.flags.Field;
import org.veeduria.engine.flags.Indicator;
import org.veeduria.engine.flags.process.Contract;
import org.veeduria.engine.flags.process.ContractingProcess;
import org.veeduria.engine.flags.process.Milestone;
import org.veeduria.engine.flags.process.Moment;
import org.veeduria.engine.flags.process.Money;
import org.veeduria.engine.flags.process.Penalty;
import org.veeduria.engine.flags.process.Transaction;
import org.veeduria.engine.flags.rule.Facts;
import org.veeduria.engine.flags.rule.Finding;
import org.veeduria.engine.flags.rule.ProcessIndicator;
import org.veeduria.engine.flags.rule.Requires;
import org.veeduria.engine.flags.rule.Seen;
import org.veeduria.engine.flags.rule.Thresholds;

/** R067: a milestone was missed, or met more than {@code days} late, or penalties were charged. R068: paid more than the contract. */
public final class Delivery {
    private Delivery() {}

    public static Indicator failed(Thresholds thresholds) {
        int days = thresholds.count("R067", "days");
        return new ProcessIndicator(
                "R067",
                Requires.all(Field.CONTRACTS).anyOf(Field.CONTRACT_MILESTONES, Field.CONTRACT_PENALTIES),
                process -> process.contracts().stream()
                        .flatMap(contract ->
                                penalised(process, contract).or(() -> missed(process, contract, days)).stream())
                        .max(Comparator.comparingDouble(Finding::result)));
    }

    private static Optional<Finding> penalised(ContractingProcess process, Contract contract) {
        List<Penalty> charged = contract.penalties().stream()
                .filter(penalty -> amount(penalty).signum() > 0)
                .toList();
        return charged.isEmpty()
                ? Optional.empty()
                : Optional.of(new Finding(
                        charged.size(),
                        () -> Evidence.of(Seen.at(
                                process,
                                "/contracts/" + contract.index() + "/penalties",
                                "contract.penalties",
                                charged.stream().map(Delivery::amount).reduce(BigDecimal.ZERO, BigDecimal::add)))));
    }

    private static BigDecimal amount(Penalty penalty) {
        Money value = penalty.value();
        return value == null || value.amount() == null ? BigDecimal.ZERO : value.amount();
    }

    private static Optional<Finding> missed(ContractingProcess process, Contract contract, int days) {
        return contract.milestones().stream()
                .filter(milestone -> "notMet".equals(milestone.status()) || late(milestone) > days)
                .findFirst()
                .map(milestone -> new Finding(
                        1.0,
                        () -> Evidence.of(Seen.at(
                                process,
                                "/contracts/" + contract.index() + "/milestones/" + milestone.index(),
                                "milestone",
                                "notMet".equals(milestone.status()) ? "notMet" : late(milestone)))));
    }

    private static long late(Milestone milestone) {
        Moment due = milestone.dueDate();
        Moment met = milestone.dateMet();
        return due == null || met == null ? 0 : ChronoUnit.DAYS.between(due.date(), met.date());
    }

    public static Indicator overpaid(Thresholds thresholds) {
        BigDecimal most = BigDecimal.ONE.add(thresholds.of("R068", "margin"));
        return new ProcessIndicator(
                "R068",
                Requires.all(Field.CONTRACTS, Field.CONTRACT_VALUE, Field.CONTRACT_TRANSACTIONS)
                        .reads(Field.CONTRACT_CHANGES),
                process -> process.contracts().stream()
                        .flatMap(contract -> overpaid(process, contract, most).stream())
                        .max(Comparator.comparingDouble(Finding::result)));
    }

    private static Optional<Finding> overpaid(ContractingProcess process, Contract contract, BigDecimal most) {
        Optional<Money> agreed = Agreement.finalValue(contract);
        Optional<Money> paid = Facts.sum(new ArrayList<>(
                contract.transactions().stream().map(Transaction::value).toList()));
        if (agreed.isEmpty()
                || paid.isEmpty()
                || !Objects.equals(agreed.get().currency(), paid.get().currency())
                || Facts.amount(agreed.get()).signum() <= 0) {
            return Optional.empty();
        }
        BigDecimal ratio = Facts.ratio(Facts.amount(paid.get()), Facts.amount(agreed.get()));
        return ratio.compareTo(most) <= 0
                ? Optional.empty()
                : Optional.of(new Finding(
                        ratio.doubleValue(),
                        () -> Evidence.of(
                                Seen.at(process, "/contracts/" + contract.index(), "contract.final", agreed.get()),
                                Seen.at(
                                        process,
                                        "/contracts/" + contract.index() + "/implementation/transactions",
                                        "paid",
                                        paid.get()))));
    }
}
