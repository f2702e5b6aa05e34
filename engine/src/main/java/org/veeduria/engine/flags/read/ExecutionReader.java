package org.veeduria.engine.flags.read;

import java.util.List;
import org.veeduria.engine.flags.process.Milestone;
import org.veeduria.engine.flags.process.Moment;
import org.veeduria.engine.flags.process.Money;
import org.veeduria.engine.flags.process.Organization;
import org.veeduria.engine.flags.process.Penalty;
import org.veeduria.engine.flags.process.Transaction;

/** Reads how a contract is carried out: payments, milestones, penalties. */
final class ExecutionReader {
    private static final int ID = 0;
    private static final int TYPE = 1;
    private static final int STATUS = 2;
    private static final int DATE = 3;
    private static final int DUE = 4;
    private static final int MET = 5;
    private static final int VALUE = 6;
    private static final int PAYEE = 7;
    private static final int REASON = 8;
    private static final int TRANSACTIONS = 9;
    private static final int MILESTONES = 10;

    private final Source source;
    private final Cursor in;
    private final Parts parts;
    private final Keys sectionKeys;
    private final Keys transactionKeys;
    private final Keys milestoneKeys;
    private final Keys penaltyKeys;

    ExecutionReader(Source source, Parts parts) {
        this.source = source;
        this.in = source.in();
        this.parts = parts;
        this.sectionKeys = source.plan()
                .always("transactions", TRANSACTIONS)
                .always("milestones", MILESTONES)
                .keys();
        this.transactionKeys = source.plan()
                .always("id", ID)
                .always("date", DATE)
                .always("value", VALUE)
                .always("amount", VALUE)
                .always("payee", PAYEE)
                .keys();
        this.milestoneKeys = source.plan()
                .always("id", ID)
                .always("type", TYPE)
                .always("status", STATUS)
                .always("dueDate", DUE)
                .always("dateMet", MET)
                .keys();
        this.penaltyKeys = source.plan()
                .always("type", TYPE)
                .always("reason", REASON)
                .always("date", DATE)
                .always("value", VALUE)
                .keys();
    }

    /** Reads {@code implementation}. */
    void implementation(ContractDraft draft) {
        if (!source.atObject()) {
            return;
        }
        for (boolean more = in.openObject(); more; more = in.nextMember()) {
            switch (in.key(sectionKeys)) {
                case TRANSACTIONS -> draft.transactions = source.objects(this::transaction);
                case MILESTONES -> draft.implementationMilestones = milestones();
                default -> in.skip();
            }
        }
    }

    List<Milestone> milestones() {
        return source.objects(this::milestone);
    }

    List<Penalty> penalties() {
        return source.objects(this::penalty);
    }

    private Transaction transaction(int index) {
        String id = null;
        Moment date = null;
        Money value = null;
        Organization payee = null;
        for (boolean more = in.openObject(); more; more = in.nextMember()) {
            switch (in.key(transactionKeys)) {
                case ID -> id = in.ownId();
                case DATE -> date = in.moment();
                case VALUE -> value = parts.money().read();
                case PAYEE -> payee = parts.tenderers().one();
                default -> in.skip();
            }
        }
        return new Transaction(index, id, date, value, payee == null ? null : payee.id());
    }

    private Milestone milestone(int index) {
        String id = null;
        String type = null;
        String status = null;
        Moment due = null;
        Moment met = null;
        for (boolean more = in.openObject(); more; more = in.nextMember()) {
            switch (in.key(milestoneKeys)) {
                case ID -> id = in.ownId();
                case TYPE -> type = in.shared();
                case STATUS -> status = in.shared();
                case DUE -> due = in.moment();
                case MET -> met = in.moment();
                default -> in.skip();
            }
        }
        return new Milestone(index, id, type, status, due, met);
    }

    private Penalty penalty(int index) {
        String type = null;
        String reason = null;
        Moment date = null;
        Money value = null;
        for (boolean more = in.openObject(); more; more = in.nextMember()) {
            switch (in.key(penaltyKeys)) {
                case TYPE -> type = in.shared();
                case REASON -> reason = in.shared();
                case DATE -> date = in.moment();
                case VALUE -> value = parts.money().read();
                default -> in.skip();
            }
        }
        return new Penalty(index, type, reason, date, value);
    }
}
