package org.veeduria.platform.contracting.internal;

import static org.veeduria.platform.contracting.internal.Json.day;
import static org.veeduria.platform.contracting.internal.Json.each;
import static org.veeduria.platform.contracting.internal.Json.money;
import static org.veeduria.platform.contracting.internal.Json.number;
import static org.veeduria.platform.contracting.internal.Json.text;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.veeduria.platform.contracting.OrganisationName;
import org.veeduria.platform.contracting.internal.ProcessDetails.Change;
import org.veeduria.platform.contracting.internal.ProcessDetails.Contract;
import org.veeduria.platform.contracting.internal.ProcessDetails.Penalty;
import org.veeduria.platform.shared.Money;
import tools.jackson.databind.JsonNode;

/** Reads the contracts of a release. */
record Contracts(JsonNode release, Organisations names) {
    List<Contract> read() {
        return each(release.path("contracts")).map(this::contract).toList();
    }

    private Contract contract(JsonNode contract) {
        Money value = money(contract.path("value"));
        List<Change> changes = ContractChanges.KINDS.stream()
                .flatMap(kind -> Stream.ofNullable(money(contract.path(kind))).map(amount -> new Change(kind, amount)))
                .toList();
        JsonNode period = contract.path("period");
        return new Contract(
                contract.path("id").asString(""),
                Json.first(contract.path("title"), contract.path("id")),
                text(contract.path("statusDetails")),
                suppliers(contract),
                day(contract.path("dateSigned")),
                day(period.path("startDate")),
                day(period.path("endDate")),
                newEnd(contract),
                value,
                changes,
                value == null || changes.isEmpty() ? null : after(value, changes),
                each(contract.path("penalties")).map(Contracts::penalty).toList());
    }

    /** The contract's own suppliers; where they have no name (a consortium signs under a code), those of its award. */
    private List<OrganisationName> suppliers(JsonNode contract) {
        List<OrganisationName> own = names.each(contract.path("suppliers")).stream()
                .filter(supplier -> !supplier.name().equals(supplier.key()))
                .toList();
        return own.isEmpty() ? awarded(contract) : own;
    }

    private List<OrganisationName> awarded(JsonNode contract) {
        String award = contract.path("awardID").asString("");
        return each(release.path("awards"))
                .filter(one -> one.path("id").asString("").equals(award))
                .flatMap(one -> names.each(one.path("suppliers")).stream())
                .distinct()
                .toList();
    }

    private static java.time.@Nullable LocalDate newEnd(JsonNode contract) {
        var signed = day(contract.path("period").path("endDate"));
        var updated = day(contract.path("updatedPeriod").path("endDate"));
        return updated == null || updated.equals(signed) ? null : updated;
    }

    private static @Nullable Money after(Money signed, List<Change> changes) {
        Money total = signed;
        for (Change change : changes) {
            if (!change.amount().currency().equals(signed.currency())) {
                return null;
            }
            total = total.plus(ContractChanges.reduces(change.type()) ? negative(change.amount()) : change.amount());
        }
        return total;
    }

    private static Money negative(Money amount) {
        return new Money(amount.amount().abs().negate(), amount.currency());
    }

    private static Penalty penalty(JsonNode penalty) {
        JsonNode value = penalty.path("value");
        return new Penalty(
                text(penalty.path("type")),
                text(penalty.path("reason")),
                day(penalty.path("date")),
                number(value.path("amount")),
                text(value.path("currency")));
    }
}
