package org.veeduria.engine.flags.read;

import static org.veeduria.engine.flags.Field.*;

import org.veeduria.engine.flags.process.Tender;

/** Reads {@code tender}. */
final class TenderReader {
    private static final int TITLE = 0;
    private static final int STATUS = 1;
    private static final int METHOD = 2;
    private static final int METHOD_DETAILS = 3;
    private static final int CATEGORY = 4;
    private static final int CRITERIA = 5;
    private static final int VALUE = 6;
    private static final int PERIOD = 7;
    private static final int ENQUIRY_PERIOD = 8;
    private static final int AWARD_PERIOD = 9;
    private static final int ENTITY = 10;
    private static final int TENDERERS = 11;
    private static final int NUMBER = 12;
    private static final int ITEMS = 13;
    private static final int DOCUMENTS = 14;
    private static final int AMENDMENTS = 15;
    private static final int COMMITTEE = 16;
    private static final int TENDERERS_SOURCE = 17;

    private final Source source;
    private final Cursor in;
    private final Keys keys;
    private final Parts parts;

    TenderReader(Source source, Parts parts) {
        this.source = source;
        this.in = source.in();
        this.parts = parts;
        this.keys = source.plan()
                .always("status", STATUS)
                .when(TENDER_TITLE, "title", TITLE)
                .when(TENDER_METHOD, "procurementMethod", METHOD)
                .when(TENDER_METHOD_DETAILS, "procurementMethodDetails", METHOD_DETAILS)
                .when(TENDER_CATEGORY, "mainProcurementCategory", CATEGORY)
                .when(TENDER_AWARD_CRITERIA, "awardCriteria", CRITERIA)
                .when(TENDER_VALUE, "value", VALUE)
                .when(TENDER_PERIOD, "tenderPeriod", PERIOD)
                .when(TENDER_ENQUIRY_PERIOD, "enquiryPeriod", ENQUIRY_PERIOD)
                .when(TENDER_AWARD_PERIOD, "awardPeriod", AWARD_PERIOD)
                .when(TENDER_PROCURING_ENTITY, "procuringEntity", ENTITY)
                .when(TENDER_TENDERERS, "tenderers", TENDERERS)
                .when(TENDER_TENDERERS, "tenderersSource", TENDERERS_SOURCE)
                .when(TENDER_NUMBER_OF_TENDERERS, "numberOfTenderers", NUMBER)
                .when(TENDER_ITEMS, "items", ITEMS)
                .when(TENDER_DOCUMENTS, "documents", DOCUMENTS)
                .when(TENDER_AMENDMENTS, "amendments", AMENDMENTS)
                .when(TENDER_COMMITTEE, "committeeMembers", COMMITTEE)
                .keys();
    }

    Tender read() {
        if (!source.atObject()) {
            return Tender.EMPTY;
        }
        TenderDraft draft = new TenderDraft();
        for (boolean more = in.openObject(); more; more = in.nextMember()) {
            member(draft, in.key(keys));
        }
        return draft.finished();
    }

    private void member(TenderDraft draft, int key) {
        switch (key) {
            case TITLE -> draft.title = in.own();
            case STATUS -> draft.status = in.shared();
            case METHOD -> draft.method = in.shared();
            case METHOD_DETAILS -> draft.methodDetails = source.preparation().methodDetails(in.shared());
            case CATEGORY -> draft.category = in.shared();
            case CRITERIA -> draft.awardCriteria = in.shared();
            case VALUE -> draft.value = parts.money().read();
            case PERIOD -> draft.period = parts.periods().read();
            case ENQUIRY_PERIOD -> draft.enquiryPeriod = parts.periods().read();
            case AWARD_PERIOD -> draft.awardPeriod = parts.periods().read();
            case ENTITY -> draft.procuringEntity = parts.buyers().one();
            case TENDERERS -> draft.tenderers = parts.tenderers().list();
            case TENDERERS_SOURCE -> draft.biddersListed = !"awards".equals(in.shared());
            case NUMBER -> draft.numberOfTenderers = in.integer();
            case ITEMS -> draft.items = parts.items().list();
            case DOCUMENTS -> draft.documents = parts.documents().list();
            case AMENDMENTS -> draft.amendments = parts.amendments().list();
            case COMMITTEE -> draft.committeeMembers = in.integer();
            default -> in.skip();
        }
    }
}
