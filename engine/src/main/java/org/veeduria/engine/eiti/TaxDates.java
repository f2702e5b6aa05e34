package org.veeduria.engine.eiti;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.veeduria.engine.law.LawBook;
import org.veeduria.engine.law.Provision;
import org.veeduria.engine.law.Rule;
import org.veeduria.engine.law.Value;
import org.veeduria.engine.reconcile.RevenueStream;

/** When each tax began, from {@code law/pe/extractives.yaml}: money labelled with a tax before its first year is a question. */
public final class TaxDates {
    private static final String TAXES = "extractives.tax.";

    private final List<Tax> taxes = new ArrayList<>();

    private record Tax(Rule rule, Provision first, List<String> slugs) {}

    /**
     * A label that cannot be right.
     *
     * @param rule the tax
     * @param first the provision that created it, with its law and article
     */
    public record BeforeItsLaw(Rule rule, Provision first) {}

    public TaxDates(LawBook law) {
        for (Rule rule :
                law.topics().stream().flatMap(topic -> topic.rules().stream()).toList()) {
            Provision first = rule.provisions().getFirst();
            if (rule.key().startsWith(TAXES) && first.value() instanceof Value.Entries(List<String> names)) {
                taxes.add(new Tax(
                        rule, first, names.stream().map(RevenueStream::slug).toList()));
            }
        }
    }

    /** The tax whose name the stream bears, where the year ended before the tax began. */
    public Optional<BeforeItsLaw> before(RevenueStream stream, int year) {
        String slug = RevenueStream.slug(stream.plainName());
        return taxes.stream()
                .filter(tax -> tax.slugs().contains(slug))
                .filter(tax -> LocalDate.of(year, Month.DECEMBER, 31)
                        .isBefore(tax.first().from()))
                .findFirst()
                .map(tax -> new BeforeItsLaw(tax.rule(), tax.first()));
    }
}
