package org.veeduria.engine.flags.read;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.veeduria.engine.flags.process.Award;
import org.veeduria.engine.flags.process.AwardStatus;
import org.veeduria.engine.flags.process.Contract;
import org.veeduria.engine.flags.process.ContractingProcess;
import org.veeduria.engine.flags.settings.Preparation;

/** Corrections that need more than one part of a process. */
final class Corrections {
    private final boolean awardStatusByContractStatus;

    Corrections(Preparation preparation) {
        this.awardStatusByContractStatus = preparation.awardStatusByContractStatus();
    }

    ContractingProcess apply(ContractingProcess process) {
        if (!awardStatusByContractStatus || process.contracts().isEmpty()) {
            return process;
        }
        Map<String, Boolean> allCancelled = new HashMap<>();
        for (Contract contract : process.contracts()) {
            if (contract.awardId() != null) {
                allCancelled.merge(contract.awardId(), "cancelled".equals(contract.status()), Boolean::logicalAnd);
            }
        }
        List<Award> awards = process.awards().stream()
                .map(award ->
                        award.id() != null && allCancelled.getOrDefault(award.id(), false) ? cancelled(award) : award)
                .toList();
        return process.withAwards(awards);
    }

    private static Award cancelled(Award award) {
        return new Award(
                award.index(),
                award.id(),
                AwardStatus.CANCELLED,
                award.date(),
                award.value(),
                award.suppliers(),
                award.items());
    }
}
