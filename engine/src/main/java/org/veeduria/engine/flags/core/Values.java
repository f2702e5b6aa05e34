package org.veeduria.engine.flags.core;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.veeduria.engine.flags.Evidence;
import org.veeduria.engine.flags.process.Bid;
import org.veeduria.engine.flags.process.ContractingProcess;
import org.veeduria.engine.flags.process.Moment;
import org.veeduria.engine.flags.process.Money;
import org.veeduria.engine.flags.process.Organization;

/** Makes values of evidence from parts of a process. */
public final class Values {
    private Values() {}

    /** A value read from the source. */
    static Evidence.Value at(String name, @Nullable Object value, ContractingProcess process, String pointer) {
        return new Evidence.Value(name, text(value), process.ocid(), pointer);
    }

    /** A number that was computed or set. */
    static Evidence.Value computed(String name, long number) {
        return new Evidence.Value(name, Long.toString(number), null, null);
    }

    /** What a bid offers, and where it says so. */
    public static Evidence.Value price(String name, ContractingProcess process, Bid bid) {
        return at(name, bid.value(), process, "/bids/details/" + bid.index() + "/value");
    }

    /** Who hands in a bid. */
    static Evidence.Value tenderer(String name, ContractingProcess process, Bid bid, Organization tenderer) {
        return at(
                name,
                tenderer.id(),
                process,
                "/bids/details/" + bid.index() + "/tenderers/" + tenderer.index() + "/id");
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Money money -> text(money.amount()) + (money.currency() == null ? "" : " " + money.currency());
            case BigDecimal number -> number.toPlainString();
            case Moment moment -> moment.dateOnly() ? moment.date().toString() : clock(moment);
            default -> value.toString();
        };
    }

    private static String clock(Moment moment) {
        String clock = moment.clock().toString();
        return moment.hasOffset() ? clock + java.time.ZoneOffset.ofTotalSeconds(moment.offsetSeconds()) : clock;
    }
}
