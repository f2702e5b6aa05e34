package org.veeduria.platform.extractives;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.MessageFormat;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.veeduria.engine.canon.CanonQuestion;
import org.veeduria.engine.canon.Distribution;
import org.veeduria.engine.canon.Share;
import org.veeduria.engine.canon.Tranche;
import org.veeduria.engine.law.Provision;
import org.veeduria.platform.places.Facts;
import org.veeduria.platform.shared.Money;
import org.veeduria.platform.shared.MoneyText;

/** Says in words why a municipality, or the institutions of a region, get what they get of a canon. */
public final class CanonExplanation {
    private static final String SOLES = "PEN";
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final int SHOWN_DECIMALS = 4;

    private final Locale locale;
    private final ResourceBundle words;
    private final MoneyText money = new MoneyText();

    /** Explains in Spanish, or in English where that is the locale's language. */
    public CanonExplanation(Locale locale) {
        this.locale = locale.getLanguage().equals("en") ? Locale.US : Locale.of("es", "PE");
        this.words = ResourceBundle.getBundle(
                "messages.canon",
                this.locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /**
     * One line of text.
     *
     * @param share the share it speaks of
     * @param reason who shares the tranche and why this recipient is among them
     * @param law the article, and whether Veeduria read it in a source
     */
    public record Line(Share share, String tranche, String reason, String law) {
        @Override
        public String toString() {
            return tranche + " " + reason + " " + law;
        }
    }

    /** What must be known of the answer: whether it is an estimate, and where the index comes from. */
    public List<String> notes(CanonQuestion question, CanonTerritory territory, String file) {
        List<String> notes = new ArrayList<>();
        if (!question.split().isEmpty()) {
            notes.add(text("canon.estimate", text("canon.estimate.split")));
        }
        if (question.priceChange().signum() != 0) {
            String change = question.priceChange().toPlainString();
            notes.add(text("canon.estimate", text("canon.estimate.price", change)));
        }
        if (!territory.ofGazetteer()) {
            notes.add(text("canon.index.file", file));
            return notes;
        }
        notes.add(text("canon.index.gazetteer", String.valueOf(Facts.POPULATION_YEAR)));
        note(notes, "canon.index.poverty", territory.withoutPoverty(), question);
        note(notes, "canon.index.population", territory.withoutPopulation(), question);
        return notes;
    }

    /** Only of the departments that take part. */
    private void note(List<String> notes, String key, List<String> districts, CanonQuestion question) {
        List<String> here = districts.stream()
                .filter(district -> question.producers().stream()
                        .anyMatch(producer ->
                                district.startsWith(producer.ubigeo().substring(0, 2))))
                .toList();
        if (!here.isEmpty()) {
            notes.add(text(key, String.join(", ", here)));
        }
    }

    /** The summary and its lines, as text; one sentence where there is no share. */
    public List<String> explain(Distribution canon, String place, List<Share> shares) {
        if (shares.isEmpty()) {
            return List.of(text("canon.nothing", place));
        }
        List<String> lines = new ArrayList<>();
        lines.add(summary(canon, place, shares));
        lines(canon, shares).forEach(line -> lines.add("- " + line));
        return lines;
    }

    /** The sentence that sums up, with the place's name as people write it. */
    public String summary(Distribution canon, String place, List<Share> shares) {
        BigDecimal sum = shares.stream().map(Share::amount).reduce(BigDecimal.ZERO.setScale(2), BigDecimal::add);
        String day = canon.scheme()
                .day()
                .format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(locale));
        return text("canon.explain.summary", place, soles(sum), soles(canon.total()), kind(canon), day);
    }

    /** A line for each tranche of which there is a share. */
    public List<Line> lines(Distribution canon, List<Share> shares) {
        List<Line> lines = new ArrayList<>();
        for (Share share : shares) {
            Tranche tranche = share.tranche();
            lines.add(new Line(
                    share,
                    text(
                            "canon.explain.tranche",
                            soles(share.amount()),
                            trancheName(tranche),
                            tranche.percent().stripTrailingZeros().toPlainString(),
                            soles(canon.of(tranche))),
                    text("canon.because." + why(tranche), share.recipients(), partOfTranche(share), share.recipient()),
                    law(tranche.provision(), canon.scheme().lawful())));
        }
        return lines;
    }

    private static String why(Tranche tranche) {
        return tranche.name() == Tranche.Name.PIPELINE_DISTRICTS
                ? "PIPELINE"
                : tranche.circle().name();
    }

    /** What a tranche is called. */
    public String trancheName(Tranche tranche) {
        return text("canon.tranche." + tranche.name().written());
    }

    /** What the kind of canon is called. */
    public String kind(Distribution canon) {
        return text("canon.kind." + canon.scheme().kind().code());
    }

    /** The text of a key of this room's messages, in the explanation's language. */
    public String text(String key, Object... values) {
        return new MessageFormat(words.getString(key), locale).format(values);
    }

    private String law(Provision provision, boolean lawful) {
        String state = !lawful
                ? "canon.explain.invented"
                : provision.verified() ? "canon.explain.verified" : "canon.explain.unverified";
        return text(state, provision.citation());
    }

    /** What the recipient gets of its tranche, in per cent. */
    private static String partOfTranche(Share share) {
        return share.index()
                .multiply(HUNDRED)
                .multiply(HUNDRED)
                .divide(share.tranche().percent(), SHOWN_DECIMALS, RoundingMode.HALF_EVEN)
                .stripTrailingZeros()
                .toPlainString();
    }

    /** An amount of soles as the language writes it. */
    public String soles(BigDecimal amount) {
        return money.exact(new Money(amount, SOLES), locale);
    }
}
