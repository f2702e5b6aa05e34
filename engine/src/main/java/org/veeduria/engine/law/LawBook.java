package org.veeduria.engine.law;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** All rules of a country, asked by key and day. */
public final class LawBook {
    private final List<Topic> topics;
    private final Map<String, Rule> rules = new LinkedHashMap<>();

    /**
     * Joins the files.
     *
     * @throws LawException where two files define the same key
     */
    public LawBook(List<Topic> topics) {
        this.topics = List.copyOf(topics);
        for (Topic topic : topics) {
            for (Rule rule : topic.rules()) {
                Rule earlier = rules.putIfAbsent(rule.key(), rule);
                if (earlier != null) {
                    throw new LawException(
                            rule.provisions().getFirst().place(),
                            "key «" + rule.key() + "» already stands at "
                                    + earlier.provisions().getFirst().place() + "; keep one");
                }
            }
        }
    }

    public List<Topic> topics() {
        return topics;
    }

    public Optional<Rule> rule(String key) {
        return Optional.ofNullable(rules.get(key));
    }

    /**
     * What the rule was on that day.
     *
     * @throws IllegalArgumentException for a key that no file defines
     */
    public Ruling at(String key, LocalDate day) {
        Rule rule = rule(key)
                .orElseThrow(() -> new IllegalArgumentException("no law file defines «" + key + "»; look in law/"));
        for (Provision provision : rule.provisions()) {
            if (provision.covers(day)) {
                return new Ruling.InForce(rule, provision);
            }
        }
        return new Ruling.NotInForce(key, day);
    }

    /** The number in force on that day, if there was one. */
    public Optional<BigDecimal> number(String key, LocalDate day) {
        return at(key, day) instanceof Ruling.InForce(Rule rule, Provision provision)
                        && provision.value() instanceof Value.Num(BigDecimal number)
                ? Optional.of(number)
                : Optional.empty();
    }

    /** An amount set in tax units, in soles of that day. */
    public Optional<BigDecimal> solesFromUit(String key, LocalDate day) {
        return number(key, day).flatMap(units -> number("uit", day).map(units::multiply));
    }
}
