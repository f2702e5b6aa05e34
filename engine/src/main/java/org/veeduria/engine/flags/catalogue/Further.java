package org.veeduria.engine.flags.catalogue;

import java.util.List;
import org.veeduria.engine.flags.Indicator;
import org.veeduria.engine.flags.award.BannedSupplier;
import org.veeduria.engine.flags.award.DayOff;
import org.veeduria.engine.flags.award.DecisionPeriod;
import org.veeduria.engine.flags.award.PriceAtEstimate;
import org.veeduria.engine.flags.award.RoundAmount;
import org.veeduria.engine.flags.award.YoungSupplier;
import org.veeduria.engine.flags.bids.FewBidders;
import org.veeduria.engine.flags.bids.ItemPrice;
import org.veeduria.engine.flags.bids.PriceSpread;
import org.veeduria.engine.flags.bids.SharedContact;
import org.veeduria.engine.flags.call.DirectAboveThreshold;
import org.veeduria.engine.flags.call.JustBelowThreshold;
import org.veeduria.engine.flags.call.ShortLegalPeriod;
import org.veeduria.engine.flags.contract.Delivery;
import org.veeduria.engine.flags.contract.FinalValue;
import org.veeduria.engine.flags.contract.Modified;
import org.veeduria.engine.flags.contract.SignaturePeriod;
import org.veeduria.engine.flags.contract.Term;
import org.veeduria.engine.flags.contract.Unpublished;
import org.veeduria.engine.flags.rule.Thresholds;
import org.veeduria.engine.flags.supplier.DirectAwards;
import org.veeduria.engine.flags.supplier.GrowingPurchases;
import org.veeduria.engine.flags.supplier.NonCompetitive;
import org.veeduria.engine.flags.supplier.Pair;
import org.veeduria.engine.flags.supplier.RepeatedSingleBids;
import org.veeduria.engine.flags.supplier.Share;
import org.veeduria.engine.flags.supplier.YearEnd;

/** The indicators beyond the eleven that cardinal-rs knows. */
public final class Further {
    private Further() {}

    /** All of them, by code. */
    public static List<Indicator> indicators(Thresholds thresholds) {
        return List.of(
                JustBelowThreshold.ofTheEstimate(thresholds),
                DirectAboveThreshold.whenAwarded(thresholds),
                DirectAwards.split(thresholds),
                NonCompetitive.indicator(thresholds),
                ShortLegalPeriod.indicator(thresholds),
                ItemPrice.indicator(thresholds),
                FewBidders.indicator(thresholds),
                PriceSpread.wide(thresholds),
                PriceSpread.even(thresholds),
                PriceAtEstimate.indicator(thresholds),
                Share.ofBuyer(thresholds),
                SharedContact.implausible(thresholds),
                SharedContact.withTheBuyer(thresholds),
                SharedContact.betweenBidders(thresholds),
                BannedSupplier.indicator(),
                JustBelowThreshold.ofDirectAwards(thresholds),
                Share.ofMarket(thresholds),
                Share.concentration(thresholds),
                GrowingPurchases.indicator(thresholds),
                Pair.sameWinner(thresholds),
                DirectAboveThreshold.afterChanges(thresholds),
                DirectAwards.atTheThreshold(thresholds),
                Pair.rotation(thresholds),
                FinalValue.indicator(thresholds),
                SignaturePeriod.late(thresholds),
                DecisionPeriod.tooShort(thresholds),
                DecisionPeriod.tooLong(thresholds),
                Unpublished.indicator(thresholds),
                Modified.often(thresholds),
                Modified.reduced(thresholds),
                Modified.extended(thresholds),
                Delivery.failed(thresholds),
                Delivery.overpaid(thresholds),
                Modified.beyondTheLaw(thresholds),
                SignaturePeriod.beforeAppeals(thresholds),
                RoundAmount.indicator(thresholds),
                DayOff.indicator(thresholds),
                Term.shortWorks(thresholds),
                YoungSupplier.indicator(thresholds),
                YearEnd.indicator(thresholds),
                DecisionPeriod.beforeTheEnd(),
                SignaturePeriod.beforeTheAward(),
                Term.beginsBeforeSignature(thresholds),
                Term.prolonged(thresholds),
                RepeatedSingleBids.indicator(thresholds));
    }
}
