package org.veeduria.engine.flags.contract;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.veeduria.engine.flags.Evidence;
import org.veeduria.engine.flags.Field;
import org.veeduria.engine.flags.Indicator;
import org.veeduria.engine.flags.process.Contract;
import org.veeduria.engine.flags.process.ContractingProcess;
import org.veeduria.engine.flags.process.Item;
import org.veeduria.engine.flags.process.Money;
import org.veeduria.engine.flags.rule.Facts;
import org.veeduria.engine.flags.rule.Finding;
import org.veeduria.engine.flags.rule.ProcessIndicator;
import org.veeduria.engine.flags.rule.Requires;
import org.veeduria.engine.flags.rule.Seen;
import org.veeduria.engine.flags.rule.Thresholds;

/**
 * Changes of a contract. R064: at least {@code changes} of them. R065 and R066: items or value taken away, or added, by at least
 * {@code ratio}. R069: value added beyond what the law lets the entity approve by itself.
 */
public final class Modified {
    private Modified() {}

    public static Indicator often(Thresholds thresholds) {
        int fewest = thresholds.count("R064", "changes");
        return new ProcessIndicator(
                "R064",
                Requires.all(Field.CONTRACTS).anyOf(Field.CONTRACT_AMENDMENTS, Field.CONTRACT_CHANGES),
                process -> strongest(process, contract -> {
                    int changes = contract.amendments().size() + changedValues(contract);
                    return changes < fewest
                            ? Optional.empty()
                            : Optional.of(new Finding(
                                    changes,
                                    () -> Evidence.of(
                                            Seen.at(
                                                    process,
                                                    "/contracts/" + contract.index(),
                                                    "contract",
                                                    id(contract)),
                                            Seen.computed("changes", changes))));
                }));
    }

    private static int changedValues(Contract contract) {
        return (int) java.util.stream.Stream.of(
                        contract.additions(), contract.reductions(), contract.extensions(), contract.supplements())
                .filter(Objects::nonNull)
                .filter(money -> money.amount() != null && money.amount().signum() > 0)
                .count();
    }

    public static Indicator reduced(Thresholds thresholds) {
        return byItems("R065", thresholds, "reductions", Contract::reductions, change -> change.signum() < 0);
    }

    public static Indicator extended(Thresholds thresholds) {
        return byItems("R066", thresholds, "additions", Contract::additions, change -> change.signum() > 0);
    }

    private static Indicator byItems(
            String code,
            Thresholds thresholds,
            String member,
            Function<Contract, @Nullable Money> value,
            Predicate<BigDecimal> direction) {
        BigDecimal ratio = thresholds.of(code, "ratio");
        return new ProcessIndicator(
                code,
                Requires.all(Field.CONTRACTS)
                        .anyOf(Field.CONTRACT_CHANGES, Field.CONTRACT_ITEMS)
                        .reads(
                                Field.CONTRACT_VALUE,
                                Field.AWARD_STATUS,
                                Field.AWARD_ITEMS,
                                Field.ITEM_QUANTITY,
                                Field.ITEM_DESCRIPTION),
                process -> strongest(
                        process,
                        contract -> changedValue(process, contract, value.apply(contract), member, ratio)
                                .or(() -> changedItem(process, contract, direction, ratio))));
    }

    private static Optional<Finding> changedValue(
            ContractingProcess process, Contract contract, @Nullable Money part, String member, BigDecimal ratio) {
        return Agreement.shareOfValue(contract, part)
                .filter(share -> share.compareTo(ratio) >= 0)
                .map(share -> new Finding(
                        share.doubleValue(),
                        () -> Evidence.of(
                                Seen.at(
                                        process,
                                        "/contracts/" + contract.index() + "/" + member,
                                        "contract." + member,
                                        Objects.requireNonNull(part)),
                                Seen.at(
                                        process,
                                        "/contracts/" + contract.index() + "/value",
                                        "contract.value",
                                        Objects.requireNonNull(contract.value())),
                                Seen.computed("ratio", share))));
    }

    private static Optional<Finding> changedItem(
            ContractingProcess process, Contract contract, Predicate<BigDecimal> direction, BigDecimal ratio) {
        return Facts.awardOf(process, contract).stream()
                .flatMap(award -> award.items().stream())
                .flatMap(awarded -> contract.items().stream()
                        .filter(item -> awarded.id() != null && awarded.id().equals(item.id()))
                        .flatMap(item -> changedQuantity(process, contract, awarded, item, direction, ratio).stream()))
                .findFirst();
    }

    private static Optional<Finding> changedQuantity(
            ContractingProcess process,
            Contract contract,
            Item awarded,
            Item item,
            Predicate<BigDecimal> direction,
            BigDecimal ratio) {
        BigDecimal before = awarded.quantity();
        BigDecimal after = item.quantity();
        if (before == null || after == null || before.signum() <= 0) {
            return Optional.empty();
        }
        BigDecimal change = Facts.ratio(after.subtract(before), before);
        return !direction.test(change) || change.abs().compareTo(ratio) < 0
                ? Optional.empty()
                : Optional.of(new Finding(
                        change.abs().doubleValue(),
                        () -> Evidence.of(
                                Seen.computed("item.awarded", before),
                                Seen.at(
                                        process,
                                        "/contracts/" + contract.index() + "/items/" + item.index() + "/quantity",
                                        "item.contracted",
                                        after))));
    }

    public static Indicator beyondTheLaw(Thresholds thresholds) {
        return new ProcessIndicator(
                "R069",
                Requires.all(Field.TENDER_CATEGORY, Field.CONTRACTS, Field.CONTRACT_VALUE, Field.CONTRACT_CHANGES)
                        .anyOf(Field.CONTRACT_DATE_SIGNED, Field.AWARD_DATE, Field.TENDER_PERIOD, Field.DATE),
                process -> strongest(process, contract -> beyondTheLaw(process, contract, thresholds)));
    }

    private static Optional<Finding> beyondTheLaw(
            ContractingProcess process, Contract contract, Thresholds thresholds) {
        String category = process.tender().category();
        Optional<BigDecimal> share = Agreement.shareOfValue(contract, contract.additions());
        if (share.isEmpty()
                || category == null
                || thresholds.law().rule("procurement.additional." + category).isEmpty()) {
            return Optional.empty();
        }
        BigDecimal percent = share.get().movePointRight(2);
        return Facts.day(process)
                .flatMap(day -> thresholds.law("procurement.additional." + category, day))
                .filter(limit -> percent.compareTo(limit.number()) > 0)
                .map(limit -> new Finding(
                        share.get().doubleValue(),
                        () -> Evidence.of(
                                Seen.at(
                                        process,
                                        "/contracts/" + contract.index() + "/additions",
                                        "contract.additions",
                                        Objects.requireNonNull(contract.additions())),
                                Seen.computed("percent", percent),
                                Seen.computed("law.percent", limit.number()),
                                Seen.computed("law", limit.citation()))));
    }

    private static Optional<Finding> strongest(ContractingProcess process, Function<Contract, Optional<Finding>> rule) {
        return process.contracts().stream()
                .flatMap(contract -> rule.apply(contract).stream())
                .max(Comparator.comparingDouble(Finding::result));
    }

    private static String id(Contract contract) {
        return contract.id() == null ? "" : contract.id();
    }
}
