package org.veeduria.engine.demo;

import static org.veeduria.engine.demo.Draft.share;
import static org.veeduria.engine.demo.Step.AWARD;
import static org.veeduria.engine.demo.Step.BIDS;
import static org.veeduria.engine.demo.Step.CALL;
import static org.veeduria.engine.demo.Step.CONTRACT;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Something worth asking about that the demonstration must show. Each changes an ordinary purchase after one of its steps.
 * After the bids, they stand from the lowest to the highest and the first is the winner's.
 */
enum Pattern {
    /** Nothing unusual. */
    ORDINARY,
    /** Ordinary but for what the table of cases says: entity, winner, amount. */
    COMMON,
    DIRECT,
    FAVOURED(2),
    PAIR(2),
    TURNS(2),
    SINGLE_BID(1),
    SHORT_PERIOD(CALL, draft -> draft.close = draft.call.plusDays(4)),
    CLOSE_PRICE(BIDS, draft -> amount(draft, 1, share(lowest(draft), "1.004"))),
    SAME_PRICE(BIDS, draft -> amount(draft, 2, draft.bids.get(1).amount())),
    WIDE_PRICES(BIDS, draft -> amount(draft, 2, share(lowest(draft), "2.35"))),
    EVEN_STEPS(4, BIDS, Pattern::evenSteps),
    LATE_BID(BIDS, draft -> draft.bids.set(0, late(draft))),
    OTHERS_DISQUALIFIED(BIDS, draft -> disqualifyFrom(draft, 1)),
    DISQUALIFYING(4, BIDS, draft -> disqualifyFrom(draft, 2)),
    LOWEST_DISQUALIFIED(BIDS, draft -> draft.bids.set(0, draft.bids.getFirst().disqualified())),
    PRICE_AT_ESTIMATE(BIDS, Pattern::atEstimate),
    DISCOUNT(BIDS, draft -> amount(draft, 0, share(draft.reference, "0.52"))),
    ROUND_AMOUNT(BIDS, draft -> amount(draft, 0, rounded(lowest(draft)))),
    HIGH_UNIT_PRICE(BIDS, draft -> draft.unitPriceFactor = 6),
    HASTY_DECISION(BIDS, draft -> draft.decided = draft.close),
    SLOW_DECISION(BIDS, draft -> draft.decided = draft.close.plusDays(161)),
    EARLY_DECISION(BIDS, draft -> draft.decided = draft.close.minusDays(4)),
    WEEKEND_AWARD(BIDS, draft -> draft.decided = draft.decided.with(TemporalAdjusters.next(DayOfWeek.SATURDAY))),
    SLOW_SIGNATURE(AWARD, draft -> draft.signed = draft.decided.plusDays(140)),
    HASTY_SIGNATURE(AWARD, draft -> draft.signed = Course.workday(draft.decided.plusDays(1))),
    SIGNED_BEFORE_AWARD(AWARD, draft -> draft.signed = draft.decided.minusDays(6)),
    SHORT_WORKS(AWARD, draft -> draft.ends = draft.signed.plusDays(12)),
    BEGUN_EARLY(CONTRACT, draft -> draft.starts = draft.signed.minusDays(27)),
    PROLONGED(CONTRACT, draft -> draft.extent = draft.ends.plusDays(260)),
    AWARD_UNLIKE_CONTRACT(CONTRACT, draft -> draft.contracted = share(draft.awarded, "1.34")),
    CONTRACT_UNPUBLISHED(CONTRACT, draft -> draft.contractPublished = false),
    MODIFIED(CONTRACT, Pattern::threeMoreMonths),
    FEWER_ITEMS(CONTRACT, draft -> {
        draft.reductions = share(draft.contracted, "0.18");
        change(draft, "Reducción de prestaciones", "Se retira una parte por falta de almacén");
    }),
    MORE_ITEMS(CONTRACT, draft -> {
        draft.additions = share(draft.contracted, "0.17");
        change(draft, "Prestación adicional", "Se agrega una parte no prevista en las bases");
    }),
    PRICE_INCREASED(CONTRACT, draft -> {
        draft.additions = share(draft.contracted, "0.27");
        change(draft, "Adicional n.º 1", "Partidas no previstas en el expediente técnico");
    }),
    GROWN_DIRECT(CONTRACT, draft -> {
        draft.additions = share(draft.contracted, "0.70");
        change(draft, "Adicional n.º 1", "Se amplía lo comprado de forma directa");
    }),
    LATE_DELIVERY(CONTRACT, draft -> draft.lateDays = 96),
    OVERPAID(CONTRACT, draft -> draft.payments.add(new Payment(draft.ends, share(draft.contracted, "0.18"))));

    private static final int USUAL = 0;

    private final int bidders;
    private final @Nullable Step step;

    @SuppressWarnings("ImmutableEnumChecker") // the functions above hold nothing
    private final @Nullable Consumer<Draft> twist;

    Pattern() {
        this(USUAL);
    }

    Pattern(int bidders) {
        this.bidders = bidders;
        step = null;
        twist = null;
    }

    Pattern(Step step, Consumer<Draft> twist) {
        this(USUAL, step, twist);
    }

    Pattern(int bidders, Step step, Consumer<Draft> twist) {
        this.bidders = bidders;
        this.step = step;
        this.twist = twist;
    }

    boolean isDirect() {
        return this == DIRECT || this == GROWN_DIRECT;
    }

    /** How many companies offer, where {@code usual} would. */
    int bidders(int usual) {
        return bidders == USUAL ? usual : bidders;
    }

    /** Changes the draft if its turn is after this step. */
    void after(Step done, Draft draft) {
        if (step == done) {
            Objects.requireNonNull(twist).accept(draft);
        }
    }

    private static BigDecimal lowest(Draft draft) {
        return draft.bids.getFirst().amount();
    }

    private static void amount(Draft draft, int place, BigDecimal amount) {
        draft.bids.set(place, draft.bids.get(place).amounting(amount));
    }

    private static void evenSteps(Draft draft) {
        BigDecimal step = share(lowest(draft), "0.07");
        for (int place = 1; place < draft.bids.size(); place++) {
            amount(draft, place, lowest(draft).add(step.multiply(BigDecimal.valueOf(place))));
        }
    }

    private static Bid late(Draft draft) {
        return draft.bids.getFirst().arriving(draft.close.plusDays(1).atTime(LocalTime.of(10, 25)));
    }

    private static void disqualifyFrom(Draft draft, int first) {
        for (int place = first; place < draft.bids.size(); place++) {
            draft.bids.set(place, draft.bids.get(place).disqualified());
        }
    }

    private static void atEstimate(Draft draft) {
        BigDecimal more = share(draft.reference, "0.9995").subtract(lowest(draft));
        draft.bids.replaceAll(bid -> bid.amounting(bid.amount().add(more)));
    }

    private static BigDecimal rounded(BigDecimal amount) {
        BigDecimal step = BigDecimal.valueOf(10_000);
        return amount.divide(step, 0, RoundingMode.DOWN).multiply(step).setScale(2, RoundingMode.UNNECESSARY);
    }

    private static void change(Draft draft, String description, String rationale) {
        draft.amendments.add(new Amendment(draft.halfway(), description, rationale));
    }

    private static void threeMoreMonths(Draft draft) {
        for (int month = 1; month <= 3; month++) {
            draft.amendments.add(new Amendment(
                    draft.signed.plusMonths(month),
                    "Ampliación de plazo n.º " + month,
                    "Crecida del río durante el transporte de materiales"));
        }
    }
}
