package org.veeduria.engine.flags.rule;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.veeduria.engine.flags.settings.Section;
import org.veeduria.engine.flags.settings.SettingsException;
import org.veeduria.engine.law.LawBook;
import org.veeduria.engine.law.Provision;
import org.veeduria.engine.law.Rule;
import org.veeduria.engine.law.Ruling;
import org.veeduria.engine.law.Value;

/**
 * The numbers rules compare with: a setting where the user gave one, otherwise the guide's starting value ({@code law/guide}), and
 * the law of the day.
 */
public final class Thresholds {
    private final LawBook law;
    private final Map<String, Section> settings;

    /** Thresholds of a law book, with the settings' sections of indicators before it. */
    public Thresholds(LawBook law, Map<String, Section> settings) {
        this.law = law;
        this.settings = Map.copyOf(settings);
    }

    public LawBook law() {
        return law;
    }

    /**
     * The threshold of an indicator.
     *
     * @throws SettingsException where the setting is not a number
     * @throws IllegalArgumentException where neither settings nor guide name it
     */
    public BigDecimal of(String code, String name) {
        Section section = settings.get(code);
        return section == null ? guide(code, name) : section.decimal(name).orElseGet(() -> guide(code, name));
    }

    /** Every threshold the guide names for an indicator, with the value in use. */
    public SortedMap<String, BigDecimal> named(String code) {
        String prefix = "flags." + code + ".";
        SortedMap<String, BigDecimal> named = new TreeMap<>();
        law.topics().stream()
                .flatMap(topic -> topic.rules().stream())
                .filter(rule -> rule.key().startsWith(prefix)
                        && rule.provisions().getLast().value() instanceof Value.Num)
                .map(Rule::key)
                .map(key -> key.substring(prefix.length()))
                .forEach(name -> named.put(name, of(code, name)));
        return named;
    }

    /** A threshold that is a whole number. */
    public int count(String code, String name) {
        Section section = settings.get(code);
        return section == null
                ? guide(code, name).intValueExact()
                : section.integer(name)
                        .map(Math::toIntExact)
                        .orElseGet(() -> guide(code, name).intValueExact());
    }

    private BigDecimal guide(String code, String name) {
        String key = "flags." + code + "." + name;
        Rule rule = law.rule(key)
                .orElseThrow(() -> new IllegalArgumentException("law/guide/flags.yaml does not define «" + key + "»"));
        return rule.provisions().getLast().value() instanceof Value.Num(BigDecimal number) ? number : BigDecimal.ZERO;
    }

    /**
     * A legal limit and where it comes from.
     *
     * @param citation the article, and whether it was read in a source
     */
    public record Limit(BigDecimal number, String citation) implements Serializable {
        static Limit of(BigDecimal number, Provision provision) {
            return new Limit(number, provision.citation() + (provision.verified() ? "" : " (?)"));
        }
    }

    /** The number the law set on that day. */
    public Optional<Limit> law(String key, LocalDate day) {
        return law.at(key, day) instanceof Ruling.InForce(Rule rule, Provision provision)
                        && provision.value() instanceof Value.Num(BigDecimal number)
                ? Optional.of(Limit.of(number, provision))
                : Optional.empty();
    }

    /** The number the law set on that day for one row of a table, such as a procurement method. */
    public Optional<Limit> law(String key, String row, LocalDate day) {
        if (law.at(key, day) instanceof Ruling.InForce(Rule rule, Provision provision)
                && provision.value() instanceof Value.Table(Map<String, BigDecimal> rows)) {
            return rows.entrySet().stream()
                    .filter(entry -> entry.getKey().equalsIgnoreCase(row.strip()))
                    .findFirst()
                    .map(entry -> Limit.of(entry.getValue(), provision));
        }
        return Optional.empty();
    }

    /** A limit the law sets in tax units, in soles of that day. */
    public Optional<Limit> lawInSoles(String key, LocalDate day) {
        return law(key, day)
                .flatMap(units ->
                        law("uit", day).map(uit -> new Limit(units.number().multiply(uit.number()), units.citation())));
    }
}
