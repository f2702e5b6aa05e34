package org.veeduria.engine.works.read;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.veeduria.engine.works.Agreement;
import org.veeduria.engine.works.Agreement.Modification;
import org.veeduria.engine.works.Agreement.Nature;
import org.veeduria.engine.works.Agreement.Party;
import org.veeduria.engine.works.Agreement.Payment;
import org.veeduria.engine.works.Amount;
import org.veeduria.engine.works.At;

/** The contracts of a project, from {@code contractingProcesses/summary}. */
final class AgreementReader {
    private AgreementReader() {}

    static Agreement read(Branch process) {
        Branch summary = process.at("summary");
        Branch period = summary.at("contractPeriod");
        Branch tender = summary.at("tender");
        return new Agreement(
                summary.text("ocid", process.text("id", "")),
                natures(summary),
                summary.at("title").text(),
                suppliers(summary),
                WorkReader.party(tender.at("procuringEntity")),
                tender.at("procurementMethodDetails").text(),
                tender.at("datePublished").day(),
                period.date("startDate"),
                period.date("startDate"),
                period.date("endDate"),
                summary.at("contractValue").amount(),
                summary.at("finalValue").amount(),
                summary.entries("modifications")
                        .map(AgreementReader::modification)
                        .toList(),
                summary.entries("transactions")
                        .flatMap(AgreementReader::payment)
                        .toList(),
                "oc4ids",
                process.pointer());
    }

    private static Set<Nature> natures(Branch summary) {
        return summary.entries("nature")
                .flatMap(one -> switch (String.valueOf(one.text())) {
                    case "design" -> Stream.of(Nature.DESIGN);
                    case "construction" -> Stream.of(Nature.CONSTRUCTION);
                    case "supervision" -> Stream.of(Nature.SUPERVISION);
                    default -> Stream.empty();
                })
                .collect(Collectors.toSet());
    }

    private static List<Party> suppliers(Branch summary) {
        return summary.entries("suppliers")
                .map(WorkReader::party)
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .toList();
    }

    private static Modification modification(Branch at) {
        At<Amount> before = at.at("oldContractValue").amount();
        At<Amount> after = at.at("newContractValue").amount();
        return new Modification(
                at.at("date").day(),
                Optional.ofNullable(at.at("rationale").text())
                        .orElse(at.at("description").text()),
                difference(before, after),
                at.at("newContractPeriod").at("endDate").day(),
                at.pointer());
    }

    private static @Nullable Amount difference(@Nullable At<Amount> before, @Nullable At<Amount> after) {
        return before == null || after == null || !before.value().isLike(after.value())
                ? null
                : new Amount(
                        after.value().number().subtract(before.value().number()),
                        before.value().currency());
    }

    private static Stream<Payment> payment(Branch at) {
        At<Amount> amount = at.at("value").amount();
        java.time.LocalDate day = at.at("date").day();
        return amount == null || day == null
                ? Stream.empty()
                : Stream.of(new Payment(day, amount.value(), at.pointer()));
    }
}
