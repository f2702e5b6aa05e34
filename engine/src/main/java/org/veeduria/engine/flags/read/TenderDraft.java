package org.veeduria.engine.flags.read;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.veeduria.engine.flags.process.Amendment;
import org.veeduria.engine.flags.process.Document;
import org.veeduria.engine.flags.process.Item;
import org.veeduria.engine.flags.process.Money;
import org.veeduria.engine.flags.process.Organization;
import org.veeduria.engine.flags.process.Period;
import org.veeduria.engine.flags.process.Tender;

/** A tender while its members are being read, in whatever order they come. */
final class TenderDraft {
    @Nullable
    String title;

    @Nullable
    String status;

    @Nullable
    String method;

    @Nullable
    String methodDetails;

    @Nullable
    String category;

    @Nullable
    String awardCriteria;

    @Nullable
    Money value;

    @Nullable
    Period period;

    @Nullable
    Period enquiryPeriod;

    @Nullable
    Period awardPeriod;

    @Nullable
    Organization procuringEntity;

    List<Organization> tenderers = List.of();

    @Nullable
    Integer numberOfTenderers;

    boolean biddersListed = true;
    List<Item> items = List.of();
    List<Document> documents = List.of();
    List<Amendment> amendments = List.of();

    @Nullable
    Integer committeeMembers;

    Tender finished() {
        return new Tender(
                title,
                status,
                method,
                methodDetails,
                category,
                awardCriteria,
                value,
                period,
                enquiryPeriod,
                awardPeriod,
                procuringEntity,
                tenderers,
                numberOfTenderers,
                biddersListed,
                items,
                documents,
                amendments,
                committeeMembers);
    }
}
