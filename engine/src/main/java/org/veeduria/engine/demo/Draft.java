package org.veeduria.engine.demo;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A purchase being invented, step by step. Amounts in soles, days in Lima. */
final class Draft {
    final int number;
    final Entity entity;
    final Good good;
    final LocalDate call;
    final State state;
    final Pattern pattern;
    final BigDecimal reference;
    final @Nullable Company favourite;

    /** The code of the work it builds, for those that name one. */
    @Nullable
    String cui;

    Method method;
    LocalDate close;
    LocalDate decided;
    LocalDate signed;
    LocalDate ends;
    List<Bid> bids = new ArrayList<>();
    BigDecimal awarded = BigDecimal.ZERO;
    BigDecimal contracted = BigDecimal.ZERO;
    int items;
    int unitPriceFactor = 1;
    boolean contractPublished = true;
    int lateDays;
    LocalDate starts;

    @Nullable
    LocalDate extent;

    @Nullable
    BigDecimal additions;

    @Nullable
    BigDecimal reductions;

    List<Amendment> amendments = new ArrayList<>();
    List<Payment> payments = new ArrayList<>();

    Draft(
            int number,
            Entity entity,
            Good good,
            Method method,
            LocalDate call,
            State state,
            Pattern pattern,
            BigDecimal reference,
            @Nullable Company favourite) {
        this.number = number;
        this.entity = entity;
        this.good = good;
        this.method = method;
        this.call = call;
        this.state = state;
        this.pattern = pattern;
        this.reference = reference;
        this.favourite = favourite;
        close = call;
        decided = call;
        signed = call;
        ends = call;
        starts = call;
    }

    /** The bid that wins: the favourite's where there is one, else the lowest valid. */
    Bid winning() {
        return bids.stream()
                .filter(Bid::valid)
                .filter(bid -> favourite == null || bid.company().equals(favourite))
                .min(Comparator.comparing(Bid::amount))
                .orElseThrow(() -> new IllegalStateException("Nobody can win purchase " + number));
    }

    /** The day when half of the contract's time has passed. */
    LocalDate halfway() {
        return signed.plusDays((ends.toEpochDay() - signed.toEpochDay()) / 2);
    }

    /** What is bought and where, with the code of the work where there is one. */
    String title() {
        return cui == null ? good.titleIn(entity.place()) : workTitle(cui) + ", CUI " + cui;
    }

    /** The name of the work it builds. */
    String workTitle(String code) {
        return good.titleIn(entity.place()) + ", sector " + InventedWorks.sector(code);
    }

    static BigDecimal share(BigDecimal amount, String of) {
        return amount.multiply(new BigDecimal(of)).setScale(2, RoundingMode.HALF_EVEN);
    }
}
