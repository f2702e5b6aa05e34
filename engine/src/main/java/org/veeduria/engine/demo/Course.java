package org.veeduria.engine.demo;

import static org.veeduria.engine.demo.Draft.share;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Random;
import org.veeduria.engine.demo.Company.Habit;
import org.veeduria.engine.law.ShippedLaw;
import org.veeduria.engine.law.WorkingDays;

/** Takes a purchase from its call to its last payment, as far as its state says. */
final class Course {
    private static final WorkingDays CALENDAR = new WorkingDays(ShippedLaw.peru());

    private final Bidders bidders;
    private final Random random;

    Course(Bidders bidders, Random random) {
        this.bidders = bidders;
        this.random = random;
    }

    void run(Draft draft) {
        draft.close = workday(draft.call.plusDays(draft.method.days() + random.nextInt(6)));
        draft.items = 1 + random.nextInt(2);
        draft.pattern.after(Step.CALL, draft);
        draft.decided = workday(draft.close.plusDays(6 + random.nextInt(10)));
        if (draft.state.hasBids()) {
            offer(draft);
            draft.pattern.after(Step.BIDS, draft);
        }
        if (draft.state.hasAward()) {
            award(draft);
            draft.pattern.after(Step.AWARD, draft);
        }
        if (draft.state.hasContract()) {
            sign(draft);
            draft.pattern.after(Step.CONTRACT, draft);
        }
    }

    private void offer(Draft draft) {
        List<Company> companies = bidders.of(draft);
        BigDecimal lowest =
                share(draft.reference, "0." + (draft.method.isDirect() ? 9930 : 8600 + random.nextInt(600)));
        for (int place = 0; place < companies.size(); place++) {
            Company company = companies.get(place);
            BigDecimal amount = place == 0 ? lowest : share(lowest, "1." + surcharge(place));
            boolean admitted = company.habit() != Habit.DISQUALIFIED && (place < 3 || random.nextInt(4) > 0);
            draft.bids.add(new Bid(
                    company, amount, admitted, draft.close.atTime(LocalTime.of(8 + place, random.nextInt(60)))));
        }
    }

    /** Four digits after the point: the second bid is 6 to 10 % over the first, each later one 8 % more. */
    private String surcharge(int place) {
        return "%04d".formatted(600 + 800 * (place - 1) + random.nextInt(400));
    }

    private void award(Draft draft) {
        draft.awarded = draft.winning().amount();
        draft.signed = workday(draft.decided.plusDays(8 + random.nextInt(9)));
        draft.ends = draft.signed.plusDays(draft.good.months() * 30L + random.nextInt(20));
    }

    private void sign(Draft draft) {
        draft.contracted = draft.awarded;
        draft.starts = draft.signed.plusDays(1);
        long length = draft.ends.toEpochDay() - draft.signed.toEpochDay();
        draft.payments.add(new Payment(workday(draft.signed.plusDays(length / 3)), share(draft.awarded, "0.30")));
        draft.payments.add(new Payment(workday(draft.signed.plusDays(length * 2 / 3)), share(draft.awarded, "0.40")));
        if (draft.state == State.FINISHED) {
            BigDecimal paid = draft.payments.stream().map(Payment::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
            draft.payments.add(new Payment(workday(draft.ends.plusDays(5)), draft.awarded.subtract(paid)));
        }
    }

    /** The day itself or the first working day of Peru after it. */
    static LocalDate workday(LocalDate day) {
        LocalDate next = day;
        while (!CALENDAR.isWorkingDay(next)) {
            next = next.plusDays(1);
        }
        return next;
    }
}
