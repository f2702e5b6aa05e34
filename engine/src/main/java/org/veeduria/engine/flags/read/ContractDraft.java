package org.veeduria.engine.flags.read;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.veeduria.engine.flags.process.Amendment;
import org.veeduria.engine.flags.process.Contract;
import org.veeduria.engine.flags.process.Document;
import org.veeduria.engine.flags.process.Item;
import org.veeduria.engine.flags.process.Milestone;
import org.veeduria.engine.flags.process.Moment;
import org.veeduria.engine.flags.process.Money;
import org.veeduria.engine.flags.process.Penalty;
import org.veeduria.engine.flags.process.Period;
import org.veeduria.engine.flags.process.Transaction;

/** A contract while its members are being read, in whatever order they come. */
final class ContractDraft {
    @Nullable
    String id;

    @Nullable
    String awardId;

    @Nullable
    String status;

    @Nullable
    Money value;

    @Nullable
    Moment dateSigned;

    @Nullable
    Period period;

    @Nullable
    Period updatedPeriod;

    List<Item> items = List.of();
    List<Amendment> amendments = List.of();
    List<Transaction> transactions = List.of();
    List<Milestone> milestones = List.of();
    List<Milestone> implementationMilestones = List.of();
    List<Document> documents = List.of();
    List<Penalty> penalties = List.of();

    @Nullable
    Money additions;

    @Nullable
    Money reductions;

    @Nullable
    Money extensions;

    @Nullable
    Money supplements;

    Contract finished(int index) {
        return new Contract(
                index,
                id,
                awardId,
                status,
                value,
                dateSigned,
                period,
                updatedPeriod,
                items,
                amendments,
                transactions,
                milestones,
                implementationMilestones,
                documents,
                penalties,
                additions,
                reductions,
                extensions,
                supplements);
    }
}
