package org.veeduria.platform.extractives.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.veeduria.engine.canon.CanonException;
import org.veeduria.engine.canon.CanonException.Reason;
import org.veeduria.engine.canon.CanonLaw;
import org.veeduria.engine.canon.CanonQuestion;
import org.veeduria.engine.canon.Distribution;
import org.veeduria.engine.canon.Share;
import org.veeduria.engine.canon.Tranche;
import org.veeduria.platform.extractives.CanonExplanation;
import org.veeduria.platform.extractives.CanonTerritory;
import org.veeduria.platform.law.Law;
import org.veeduria.platform.places.Level;
import org.veeduria.platform.places.Place;
import org.veeduria.platform.places.Places;
import org.veeduria.platform.shared.Money;

/** Answers the form of a split: what a place would get by the law, and with other percentages or another price. */
@Component
class CanonSimulator {
    private static final String SOLES = "PEN";

    private final Places places;
    private final CanonLaw law;
    private final CanonTerritory territory;

    CanonSimulator(Places places, Law law) {
        this.places = places;
        this.law = new CanonLaw(law.book());
        this.territory = CanonTerritory.ofGazetteer(places);
    }

    /** What the form holds: each as the person wrote it. */
    record Asked(
            String tipo,
            String fecha,
            String total,
            String productor,
            String distrito,
            String precio,
            Map<String, String> percentages) {
        Asked {
            percentages = Map.copyOf(percentages);
        }
    }

    /** A tranche as an input of the form or a row of the answer. */
    record TrancheLine(
            String name,
            String title,
            String percent,
            Money amount,
            long recipients,
            String article,
            boolean verified) {}

    /** What one recipient gets by the law and with the changes. */
    record Compared(String name, Money lawful, Money changed) {}

    /** The answer. */
    record Result(
            String place,
            String summary,
            boolean estimate,
            List<CanonExplanation.Line> lines,
            List<Compared> compared,
            List<TrancheLine> tranches,
            List<String> notes) {}

    /**
     * Computes the answer.
     *
     * @throws CanonException with what stands in the way
     */
    Result answer(Asked asked, Locale locale) {
        CanonExplanation words = new CanonExplanation(locale);
        CanonQuestion lawful = question(asked, "", "");
        Distribution byLaw = lawful.answer(law, territory.territory());
        CanonQuestion changed = question(asked, asked.precio(), changes(asked, byLaw));
        Distribution canon = changed.answer(law, territory.territory());
        Place place = place(asked.distrito());
        String recipient = CanonTerritory.recipient(place);
        List<Share> shares = canon.of(recipient);
        return new Result(
                place.name(),
                words.explain(canon, place.name(), shares).getFirst(),
                changed.estimate(),
                words.lines(canon, shares),
                compared(byLaw, canon, recipient, words),
                canon.scheme().tranches().stream()
                        .map(tranche -> line(tranche, canon, words))
                        .toList(),
                words.notes(changed, territory, ""));
    }

    /** The inputs for the percentages: as asked where they fit the kind, else the law's. */
    List<TrancheLine> tranches(Asked asked, Locale locale) {
        try {
            CanonExplanation words = new CanonExplanation(locale);
            Distribution byLaw = question(asked, "", "").answer(law, territory.territory());
            return byLaw.scheme().tranches().stream()
                    .map(tranche -> line(tranche, byLaw, words))
                    .map(line -> changes(asked, byLaw).isEmpty() ? line : with(line, asked))
                    .toList();
        } catch (CanonException nothingToSplit) {
            return List.of();
        }
    }

    private static TrancheLine with(TrancheLine line, Asked asked) {
        String percent = Objects.requireNonNullElse(asked.percentages().get(line.name()), line.percent());
        return new TrancheLine(
                line.name(), line.title(), percent, line.amount(), line.recipients(), line.article(), line.verified());
    }

    private static CanonQuestion question(Asked asked, String price, String split) {
        return CanonQuestion.parse(asked.tipo(), asked.fecha(), asked.total(), asked.productor(), price, split);
    }

    /** The percentages written, where they are of this kind's tranches and not the law's own. */
    private static String changes(Asked asked, Distribution byLaw) {
        Map<String, String> lawful = new LinkedHashMap<>();
        byLaw.scheme().tranches().forEach(tranche -> lawful.put(tranche.name().written(), percent(tranche)));
        boolean ofThisKind = asked.percentages().keySet().equals(lawful.keySet());
        return ofThisKind && !asked.percentages().equals(lawful)
                ? asked.percentages().entrySet().stream()
                        .map(one -> one.getKey() + "=" + one.getValue().strip())
                        .collect(Collectors.joining(","))
                : "";
    }

    private static String percent(Tranche tranche) {
        return tranche.percent().stripTrailingZeros().toPlainString();
    }

    private static TrancheLine line(Tranche tranche, Distribution canon, CanonExplanation words) {
        return new TrancheLine(
                tranche.name().written(),
                words.trancheName(tranche),
                percent(tranche),
                soles(canon.of(tranche)),
                canon.shares().stream()
                        .filter(share -> share.tranche().equals(tranche))
                        .count(),
                tranche.provision().citation(),
                tranche.provision().verified());
    }

    /** What the place gets by the law and with the changes, then what each tranche does. */
    private List<Compared> compared(Distribution byLaw, Distribution canon, String recipient, CanonExplanation words) {
        List<Compared> compared = new ArrayList<>();
        compared.add(new Compared(
                places.byUbigeo(recipient).map(Place::name).orElse(recipient),
                soles(sum(byLaw.of(recipient))),
                soles(sum(canon.of(recipient)))));
        for (Tranche tranche : byLaw.scheme().tranches()) {
            compared.add(new Compared(
                    words.text("canon.simulator.tranche.head") + " " + words.trancheName(tranche),
                    soles(byLaw.of(tranche)),
                    soles(of(canon, tranche.name()))));
        }
        return compared;
    }

    private static BigDecimal of(Distribution canon, Tranche.Name name) {
        return sum(canon.shares().stream()
                .filter(share -> share.tranche().name() == name)
                .toList());
    }

    private static BigDecimal sum(List<Share> shares) {
        return shares.stream().map(Share::amount).reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
    }

    private static Money soles(BigDecimal amount) {
        return new Money(amount, SOLES);
    }

    private Place place(String written) {
        return places.byUbigeo(written)
                .filter(place -> place.level() != Level.COUNTRY)
                .orElseThrow(() -> new CanonException(Reason.UNKNOWN_PLACE, written));
    }
}
