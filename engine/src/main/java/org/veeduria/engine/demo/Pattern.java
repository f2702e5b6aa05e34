package org.veeduria.engine.demo;

import static org.veeduria.engine.demo.Draft.share;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.temporal.TemporalAdjusters;

/** Something worth asking about that the demonstration must show. Each changes an ordinary purchase after one of its steps. */
enum Pattern {
    ORDINARY,
    SHORT_PERIOD {
        @Override
        void afterCall(Draft draft) {
            draft.close = draft.call.plusDays(4);
        }
    },
    SINGLE_BID {
        @Override
        int bidders(int usual) {
            return 1;
        }
    },
    CLOSE_PRICE {
        @Override
        void afterBids(Draft draft) {
            draft.bids.set(
                    1, draft.bids.get(1).amounting(share(draft.bids.getFirst().amount(), "1.004")));
        }
    },
    SAME_PRICE {
        @Override
        void afterBids(Draft draft) {
            draft.bids.set(2, draft.bids.get(2).amounting(draft.bids.get(1).amount()));
        }
    },
    LATE_BID {
        @Override
        void afterBids(Draft draft) {
            draft.bids.set(
                    0, draft.bids.getFirst().arriving(draft.close.plusDays(1).atTime(LocalTime.of(10, 25))));
        }
    },
    OTHERS_DISQUALIFIED {
        @Override
        void afterBids(Draft draft) {
            draft.bids.replaceAll(bid -> bid.equals(draft.bids.getFirst()) ? bid : bid.disqualified());
        }
    },
    LOWEST_DISQUALIFIED {
        @Override
        void afterBids(Draft draft) {
            draft.bids.set(0, draft.bids.getFirst().disqualified());
        }
    },
    PRICE_AT_ESTIMATE {
        @Override
        void afterBids(Draft draft) {
            draft.bids.replaceAll(bid -> bid.amounting(share(draft.reference, "0.9995")
                    .add(bid.amount().subtract(draft.bids.getFirst().amount()))));
        }
    },
    BANNED,
    DISCOUNT {
        @Override
        void afterBids(Draft draft) {
            draft.bids.set(0, draft.bids.getFirst().amounting(share(draft.reference, "0.52")));
        }
    },
    AWARD_UNLIKE_CONTRACT {
        @Override
        void afterContract(Draft draft) {
            draft.contracted = share(draft.awarded, "1.34");
        }
    },
    SLOW_SIGNATURE {
        @Override
        void afterAward(Draft draft) {
            draft.signed = draft.decided.plusDays(140);
        }
    },
    HASTY_DECISION {
        @Override
        void afterBids(Draft draft) {
            draft.decided = draft.close;
        }
    },
    SLOW_DECISION {
        @Override
        void afterBids(Draft draft) {
            draft.decided = draft.close.plusDays(161);
        }
    },
    CONTRACT_UNPUBLISHED {
        @Override
        void afterContract(Draft draft) {
            draft.contractPublished = false;
        }
    },
    MODIFIED {
        @Override
        void afterContract(Draft draft) {
            for (int month = 1; month <= 3; month++) {
                draft.amendments.add(new Amendment(
                        draft.signed.plusMonths(month),
                        "Ampliación de plazo n.º " + month,
                        "Crecida del río durante el transporte de materiales"));
            }
        }
    },
    FEWER_ITEMS {
        @Override
        void afterContract(Draft draft) {
            draft.contractItems = draft.items - 1;
            draft.amendments.add(new Amendment(
                    draft.halfway(), "Reducción de prestaciones", "Se retira un ítem por falta de almacén"));
        }
    },
    MORE_ITEMS {
        @Override
        void afterContract(Draft draft) {
            draft.contractItems = draft.items + 1;
            draft.amendments.add(new Amendment(
                    draft.halfway(), "Prestación adicional", "Se agrega un ítem no previsto en las bases"));
        }
    },
    LATE_DELIVERY {
        @Override
        void afterContract(Draft draft) {
            draft.lateDays = 96;
        }
    },
    OVERPAID {
        @Override
        void afterContract(Draft draft) {
            draft.payments.add(new Payment(draft.ends, share(draft.contracted, "0.18")));
        }
    },
    PRICE_INCREASED {
        @Override
        void afterContract(Draft draft) {
            draft.amendments.add(new Amendment(
                    draft.halfway(), "Adicional de obra n.º 1", "Partidas no previstas en el expediente técnico"));
            draft.contracted = share(draft.awarded, "1.14");
        }
    },
    ROUND_AMOUNT {
        @Override
        void afterBids(Draft draft) {
            BigDecimal thousands =
                    draft.bids.getFirst().amount().divide(BigDecimal.valueOf(10_000), 0, RoundingMode.DOWN);
            draft.bids.set(
                    0,
                    draft.bids
                            .getFirst()
                            .amounting(thousands
                                    .multiply(BigDecimal.valueOf(10_000))
                                    .setScale(2)));
        }
    },
    WEEKEND_AWARD {
        @Override
        void afterBids(Draft draft) {
            draft.decided = draft.decided.with(TemporalAdjusters.next(DayOfWeek.SATURDAY));
        }
    },
    SHORT_WORKS {
        @Override
        void afterAward(Draft draft) {
            draft.ends = draft.signed.plusDays(12);
        }
    },
    NEW_SUPPLIER,
    DIRECT,
    DISQUALIFYING {
        @Override
        int bidders(int usual) {
            return 4;
        }

        @Override
        void afterBids(Draft draft) {
            draft.bids.set(2, draft.bids.get(2).disqualified());
            draft.bids.set(3, draft.bids.get(3).disqualified());
        }
    },
    FAVOURED {
        @Override
        int bidders(int usual) {
            return 2;
        }
    },
    MANY_TRADES,
    PAIR {
        @Override
        int bidders(int usual) {
            return 2;
        }
    },
    ROTATION {
        @Override
        int bidders(int usual) {
            return 3;
        }
    };

    /** How many companies offer, where {@code usual} would. */
    int bidders(int usual) {
        return usual;
    }

    void afterCall(Draft draft) {}

    /** The bids stand from the lowest to the highest; the first is the winner's. */
    void afterBids(Draft draft) {}

    void afterAward(Draft draft) {}

    void afterContract(Draft draft) {}
}
