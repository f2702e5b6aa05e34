package org.veeduria.engine.flags.contract;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.veeduria.engine.flags.process.Award;
import org.veeduria.engine.flags.process.Contract;
import org.veeduria.engine.flags.process.ContractingProcess;
import org.veeduria.engine.flags.process.Money;
import org.veeduria.engine.flags.rule.Facts;

/** A contract beside the award it carries out. */
record Agreement(ContractingProcess process, Contract contract, Award award) {
    /** Contracts whose award is known. */
    static List<Agreement> of(ContractingProcess process) {
        return process.contracts().stream()
                .flatMap(contract ->
                        Facts.awardOf(process, contract).map(award -> new Agreement(process, contract, award)).stream())
                .toList();
    }

    /** What the contract cost in the end: its value, additions, prolongations and supplements, less reductions. */
    static Optional<Money> finalValue(Contract contract) {
        List<@Nullable Money> parts =
                new ArrayList<>(Arrays.asList(contract.additions(), contract.extensions(), contract.supplements()));
        parts.removeIf(Objects::isNull);
        parts.addFirst(contract.value());
        Money reductions = contract.reductions();
        if (reductions != null && reductions.amount() != null) {
            parts.add(new Money(reductions.amount().negate(), reductions.currency()));
        }
        return Facts.sum(parts);
    }

    String pointer() {
        return "/contracts/" + contract.index();
    }

    /** A part of the contract's value; nothing where currencies differ or the value is not positive. */
    static Optional<BigDecimal> shareOfValue(Contract contract, @Nullable Money part) {
        Optional<Money> value = Facts.complete(contract.value());
        return Facts.complete(part)
                .filter(_ -> value.isPresent() && Facts.amount(value.get()).signum() > 0)
                .filter(money -> Objects.equals(money.currency(), value.get().currency()))
                .map(money -> Facts.ratio(Facts.amount(money), Facts.amount(value.get())));
    }
}
