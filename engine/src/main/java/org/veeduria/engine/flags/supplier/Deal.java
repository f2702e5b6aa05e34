package org.veeduria.engine.flags.supplier;

import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.veeduria.engine.flags.process.Award;
import org.veeduria.engine.flags.process.ContractingProcess;
import org.veeduria.engine.flags.process.Moment;
import org.veeduria.engine.flags.process.Money;
import org.veeduria.engine.flags.process.Organization;
import org.veeduria.engine.flags.rule.Facts;

/** An active award of a buyer to one supplier, with its complete value and its day. */
record Deal(String ocid, Link link, Money value, LocalDate day) implements Serializable {
    /** Who bought from whom. */
    record Link(String buyer, String supplier) implements Serializable {}

    static Stream<Deal> of(ContractingProcess process) {
        String buyer = Facts.buyer(process);
        return buyer == null
                ? Stream.empty()
                : Facts.activeAwards(process).stream().flatMap(award -> of(process, buyer, award));
    }

    private static Stream<Deal> of(ContractingProcess process, String buyer, Award award) {
        List<String> suppliers = award.suppliers().stream()
                .map(Organization::id)
                .filter(Objects::nonNull)
                .toList();
        Moment date = award.date();
        if (suppliers.size() != 1 || date == null) {
            return Stream.empty();
        }
        return Facts.complete(award.value()).stream()
                .map(value -> new Deal(process.ocid(), new Link(buyer, suppliers.getFirst()), value, date.date()));
    }
}
