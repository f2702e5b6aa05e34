package org.veeduria.engine.flags.catalogue;

import static org.veeduria.engine.flags.Field.AWARD_ITEMS;
import static org.veeduria.engine.flags.Field.AWARD_STATUS;
import static org.veeduria.engine.flags.Field.AWARD_SUPPLIERS;
import static org.veeduria.engine.flags.Field.BID_DATE;
import static org.veeduria.engine.flags.Field.BID_STATUS;
import static org.veeduria.engine.flags.Field.BID_TENDERERS;
import static org.veeduria.engine.flags.Field.BID_VALUE;
import static org.veeduria.engine.flags.Field.ITEM_CLASSIFICATION;
import static org.veeduria.engine.flags.Field.TENDER_METHOD;
import static org.veeduria.engine.flags.Field.TENDER_NUMBER_OF_TENDERERS;
import static org.veeduria.engine.flags.Field.TENDER_PERIOD;
import static org.veeduria.engine.flags.Field.TENDER_TENDERERS;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.veeduria.engine.flags.Field;
import org.veeduria.engine.flags.Fold;
import org.veeduria.engine.flags.Indicator;
import org.veeduria.engine.flags.rule.Requires;

/** One of the eleven core indicators, with what it cannot do without among the fields it reads. */
record CoreIndicator(Indicator indicator) implements Indicator {
    private static final Requires BIDDERS_AND_WINNERS =
            Requires.all(BID_STATUS, BID_TENDERERS, AWARD_STATUS, AWARD_SUPPLIERS);
    private static final Requires PRICES =
            Requires.all(BID_STATUS, BID_VALUE, BID_TENDERERS, AWARD_STATUS, AWARD_SUPPLIERS);
    private static final Map<String, Requires> REQUIRES = Map.ofEntries(
            Map.entry("R003", Requires.all(TENDER_PERIOD)),
            Map.entry("R018", Requires.all(TENDER_METHOD).anyOf(TENDER_NUMBER_OF_TENDERERS, TENDER_TENDERERS)),
            Map.entry("R024", PRICES),
            Map.entry("R025", BIDDERS_AND_WINNERS),
            Map.entry("R028", Requires.all(BID_STATUS, BID_VALUE, BID_TENDERERS)),
            Map.entry(
                    "R030",
                    Requires.all(TENDER_PERIOD, BID_STATUS, BID_DATE, BID_TENDERERS, AWARD_STATUS, AWARD_SUPPLIERS)),
            Map.entry("R035", BIDDERS_AND_WINNERS),
            Map.entry("R036", Requires.all(BID_STATUS, BID_VALUE, AWARD_STATUS)),
            Map.entry("R038", Requires.all(BID_STATUS, BID_TENDERERS)),
            Map.entry("R048", Requires.all(AWARD_STATUS, AWARD_SUPPLIERS, AWARD_ITEMS, ITEM_CLASSIFICATION)),
            Map.entry("R058", PRICES));

    @Override
    public String code() {
        return indicator.code();
    }

    @Override
    public Set<Field> needs() {
        return indicator.needs();
    }

    @Override
    public List<Set<Field>> requires() {
        Requires requires = REQUIRES.get(code());
        return requires == null ? indicator.requires() : requires.parts();
    }

    @Override
    public Fold start(boolean evidence) {
        return indicator.start(evidence);
    }
}
