package org.veeduria.engine.flags.call;

import java.math.BigDecimal;
import java.util.Optional;
import org.veeduria.engine.flags.process.ContractingProcess;
import org.veeduria.engine.flags.process.Money;
import org.veeduria.engine.flags.rule.Facts;
import org.veeduria.engine.flags.rule.Thresholds;
import org.veeduria.engine.flags.rule.Thresholds.Limit;

/** From which amount the law asks for an open public procedure: by category and day of the call, in soles. */
public final class LegalThreshold {
    private LegalThreshold() {}

    /** The amount from which an open procedure was due; nothing for other currencies, categories and days. */
    public static Optional<Limit> of(ContractingProcess process, Money amount, Thresholds thresholds) {
        String category = process.tender().category();
        if (category == null || !"PEN".equals(amount.currency())) {
            return Optional.empty();
        }
        return switch (category) {
            case "goods", "services", "works" ->
                Facts.day(process).flatMap(day -> thresholds.law("procurement.threshold." + category, day));
            default -> Optional.empty();
        };
    }

    /** The amount lies below the limit by at most that share of it. */
    public static boolean justBelow(BigDecimal amount, BigDecimal limit, BigDecimal share) {
        return amount.compareTo(limit) < 0 && amount.compareTo(limit.multiply(BigDecimal.ONE.subtract(share))) >= 0;
    }
}
