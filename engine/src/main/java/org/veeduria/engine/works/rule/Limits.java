package org.veeduria.engine.works.rule;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.veeduria.engine.law.LawBook;
import org.veeduria.engine.law.Provision;
import org.veeduria.engine.law.Rule;
import org.veeduria.engine.law.Ruling;
import org.veeduria.engine.law.Value;
import org.veeduria.engine.works.Amount;

/** The numbers the rules compare with: the law of the day ({@code law/pe}), and Veeduria's own ({@code law/guide/works.yaml}). */
public record Limits(LawBook law) {
    /** The currency of amounts in Peruvian law. */
    static final String SOLES = "PEN";

    /** A number and where it comes from. */
    public record Limit(BigDecimal number, String citation) {
        /** The number of a law that is about money, which is in soles. */
        Amount soles() {
            return new Amount(number, SOLES);
        }
    }

    /** What the law set on that day; empty where it set nothing. */
    public Optional<Limit> law(String key, LocalDate day) {
        return law.at(key, day) instanceof Ruling.InForce(Rule rule, Provision provision)
                        && provision.value() instanceof Value.Num(BigDecimal number)
                ? Optional.of(new Limit(number, citation(provision)))
                : Optional.empty();
    }

    /** The names the law had on that day; empty where it had none. */
    public List<String> names(String key, LocalDate day) {
        return law.at(key, day) instanceof Ruling.InForce(Rule rule, Provision provision)
                        && provision.value() instanceof Value.Entries(List<String> names)
                ? names
                : List.of();
    }

    /** The citation of what was in force. */
    public Optional<String> cite(String key, LocalDate day) {
        return law.at(key, day) instanceof Ruling.InForce(Rule rule, Provision provision)
                ? Optional.of(citation(provision))
                : Optional.empty();
    }

    /** Veeduria's own number, the same on every day. */
    public BigDecimal guide(String name) {
        String key = "works." + name;
        Rule rule = law.rule(key)
                .orElseThrow(() -> new IllegalArgumentException("law/guide/works.yaml does not define «" + key + "»"));
        return rule.provisions().getLast().value() instanceof Value.Num(BigDecimal number) ? number : BigDecimal.ZERO;
    }

    private static String citation(Provision provision) {
        return provision.citation() + (provision.verified() ? "" : " (?)");
    }
}
