package org.veeduria.engine.flags.read;

import static org.veeduria.engine.flags.Field.*;

import org.veeduria.engine.flags.process.Contract;

/** Reads one entry of {@code contracts}. */
final class ContractReader {
    private static final int ID = 0;
    private static final int AWARD_ID = 1;
    private static final int STATUS = 2;
    private static final int VALUE = 3;
    private static final int SIGNED = 4;
    private static final int PERIOD = 5;
    private static final int ITEMS = 6;
    private static final int AMENDMENTS = 7;
    private static final int IMPLEMENTATION = 8;
    private static final int MILESTONES = 9;
    private static final int DOCUMENTS = 10;
    private static final int PENALTIES = 11;
    private static final int ADDITIONS = 12;
    private static final int REDUCTIONS = 13;
    private static final int EXTENSIONS = 14;
    private static final int SUPPLEMENTS = 15;
    private static final int UPDATED_PERIOD = 16;

    private final Cursor in;
    private final Keys keys;
    private final Parts parts;
    private final ExecutionReader execution;

    ContractReader(Source source, Parts parts) {
        this.in = source.in();
        this.parts = parts;
        this.execution = new ExecutionReader(source, parts);
        this.keys = source.plan()
                .always("id", ID)
                .always("awardID", AWARD_ID)
                .when(CONTRACT_STATUS, "status", STATUS)
                .when(CONTRACT_VALUE, "value", VALUE)
                .when(CONTRACT_DATE_SIGNED, "dateSigned", SIGNED)
                .when(CONTRACT_PERIOD, "period", PERIOD)
                .when(CONTRACT_UPDATED_PERIOD, "updatedPeriod", UPDATED_PERIOD)
                .when(CONTRACT_ITEMS, "items", ITEMS)
                .when(CONTRACT_AMENDMENTS, "amendments", AMENDMENTS)
                .when(CONTRACT_TRANSACTIONS, "implementation", IMPLEMENTATION)
                .when(CONTRACT_MILESTONES, "implementation", IMPLEMENTATION)
                .when(CONTRACT_MILESTONES, "milestones", MILESTONES)
                .when(CONTRACT_DOCUMENTS, "documents", DOCUMENTS)
                .when(CONTRACT_PENALTIES, "penalties", PENALTIES)
                .when(CONTRACT_CHANGES, "additions", ADDITIONS)
                .when(CONTRACT_CHANGES, "reductions", REDUCTIONS)
                .when(CONTRACT_CHANGES, "extensions", EXTENSIONS)
                .when(CONTRACT_CHANGES, "supplements", SUPPLEMENTS)
                .keys();
    }

    Contract read(int index) {
        ContractDraft draft = new ContractDraft();
        for (boolean more = in.openObject(); more; more = in.nextMember()) {
            member(draft, in.key(keys));
        }
        return draft.finished(index);
    }

    private void member(ContractDraft draft, int key) {
        switch (key) {
            case ID -> draft.id = in.ownId();
            case AWARD_ID -> draft.awardId = in.ownId();
            case STATUS -> draft.status = in.shared();
            case VALUE -> draft.value = parts.money().read();
            case SIGNED -> draft.dateSigned = in.moment();
            case PERIOD -> draft.period = parts.periods().read();
            case UPDATED_PERIOD -> draft.updatedPeriod = parts.periods().read();
            case ITEMS -> draft.items = parts.items().list();
            case AMENDMENTS -> draft.amendments = parts.amendments().list();
            case IMPLEMENTATION -> execution.implementation(draft);
            case MILESTONES -> draft.milestones = execution.milestones();
            case DOCUMENTS -> draft.documents = parts.documents().list();
            case PENALTIES -> draft.penalties = execution.penalties();
            case ADDITIONS -> draft.additions = parts.money().read();
            case REDUCTIONS -> draft.reductions = parts.money().read();
            case EXTENSIONS -> draft.extensions = parts.money().read();
            case SUPPLEMENTS -> draft.supplements = parts.money().read();
            default -> in.skip();
        }
    }
}
