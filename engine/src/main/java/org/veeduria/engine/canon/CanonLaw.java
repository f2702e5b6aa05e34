package org.veeduria.engine.canon;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.veeduria.engine.canon.CanonException.Reason;
import org.veeduria.engine.canon.Tranche.Circle;
import org.veeduria.engine.canon.Tranche.Name;
import org.veeduria.engine.law.LawBook;
import org.veeduria.engine.law.Provision;
import org.veeduria.engine.law.Rule;
import org.veeduria.engine.law.Ruling;
import org.veeduria.engine.law.Value;

/** Reads from the law book how a canon is split. */
public final class CanonLaw {
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final Map<String, String> PETROLEUM = Map.of("160000", "loreto", "200000", "piura");

    private final LawBook law;

    public CanonLaw(LawBook law) {
        this.law = law;
    }

    /**
     * The split in force on a day for these producers.
     *
     * @throws CanonException where no law is known for that day or department
     */
    public Scheme scheme(CanonKind kind, LocalDate day, List<Producer> producers) {
        return scheme(kind, day, producers, Map.of());
    }

    /**
     * A split with other percentages than the law's, to see what they would change: tranches by their written name. An empty map
     * means the law's own.
     *
     * @throws CanonException also for a tranche that this canon does not have, or percentages that do not sum to 100
     */
    public Scheme scheme(CanonKind kind, LocalDate day, List<Producer> producers, Map<String, BigDecimal> instead) {
        String rules = rules(kind, producers);
        Provision split = provision(kind, rules + ".split", day);
        Map<Name, BigDecimal> lawful = named(((Value.Table) split.value()).rows());
        Map<Name, BigDecimal> chosen = instead.isEmpty() ? lawful : replaced(instead, lawful, rules);
        List<Tranche> tranches = new ArrayList<>();
        chosen.forEach((name, percent) -> tranches.addAll(tranches(name, percent, split, rules, day, chosen)));
        return new Scheme(kind, day, tranches, instead.isEmpty(), excluded(kind, day, producers));
    }

    private String rules(CanonKind kind, List<Producer> producers) {
        if (kind != CanonKind.PETROLEUM) {
            return kind.rules();
        }
        Set<String> departments = producers.stream().map(Producer::department).collect(Collectors.toSet());
        if (departments.size() > 1) {
            throw new CanonException(
                    Reason.SEVERAL_LAWS,
                    String.join(", ", departments.stream().sorted().toList()));
        }
        String department = departments.iterator().next();
        String name = PETROLEUM.get(department);
        if (name == null) {
            throw new CanonException(Reason.NO_PETROLEUM_LAW, department);
        }
        return kind.rules() + "." + name;
    }

    private Provision provision(CanonKind kind, String key, LocalDate day) {
        return switch (law.at(key, day)) {
            case Ruling.InForce(Rule _, Provision provision) -> provision;
            case Ruling.NotInForce _ ->
                throw new CanonException(
                        Reason.NOT_IN_FORCE,
                        kind.code(),
                        day,
                        law.rule(key)
                                .map(rule -> rule.provisions().getFirst().from().toString())
                                .orElse("—"));
        };
    }

    private static Map<Name, BigDecimal> named(Map<String, BigDecimal> written) {
        Map<Name, BigDecimal> named = new EnumMap<>(Name.class);
        written.forEach((name, percent) -> named.put(Name.named(name).orElseThrow(), percent));
        return named;
    }

    private Map<Name, BigDecimal> replaced(
            Map<String, BigDecimal> instead, Map<Name, BigDecimal> lawful, String rules) {
        Set<Name> allowed = new HashSet<>(lawful.keySet());
        if (law.rule(rules + ".universities").isPresent()
                || law.rule(universities(rules)).isPresent()) {
            allowed.add(Name.UNIVERSITIES);
        }
        for (String name : instead.keySet()) {
            if (Name.named(name).filter(allowed::contains).isEmpty()) {
                throw new CanonException(
                        Reason.UNKNOWN_TRANCHE,
                        name,
                        allowed.stream().sorted().map(Name::written).collect(Collectors.joining(", ")));
            }
        }
        Map<Name, BigDecimal> named = named(instead);
        named.values().removeIf(percent -> percent.signum() == 0);
        return named;
    }

    /** The rule of Ley 27506 on universities stands once, under the mining canon's name. */
    private static String universities(String rules) {
        return Set.of("canon.gas", "canon.hydro", "canon.fishing", "canon.forestry", "canon.mining")
                        .contains(rules)
                ? "canon.mining.universities"
                : rules + ".universities";
    }

    /** A tranche, or two where the regional government hands a part of its own to the universities. */
    private List<Tranche> tranches(
            Name name, BigDecimal percent, Provision split, String rules, LocalDate day, Map<Name, BigDecimal> all) {
        boolean handsOn = name == Name.REGIONAL_GOVERNMENT
                && all.keySet().stream().noneMatch(Name::isUniversities)
                && law.rule(universities(rules)).isPresent();
        if (handsOn
                && law.at(universities(rules), day) instanceof Ruling.InForce(Rule _, Provision part)
                && part.value() instanceof Value.Num(BigDecimal number)) {
            BigDecimal theirs = percent.multiply(number).divide(HUNDRED).stripTrailingZeros();
            return List.of(
                    new Tranche(name, percent.subtract(theirs), Circle.REGIONAL_GOVERNMENT, split),
                    new Tranche(Name.UNIVERSITIES, theirs, Circle.UNIVERSITIES, part));
        }
        return List.of(new Tranche(name, percent, circle(name, rules, day), split));
    }

    private Circle circle(Name name, String rules, LocalDate day) {
        return switch (name) {
            case PRODUCING_DISTRICT, PIPELINE_DISTRICTS -> Circle.PRODUCER;
            case PROVINCE -> province(who("province-tranche", rules, day));
            case DEPARTMENT -> department(who("department-tranche", rules, day));
            case MUNICIPALITIES -> Circle.DEPARTMENT;
            case PROVINCES -> Circle.PROVINCIAL_MUNICIPALITIES;
            case OTHER_DISTRICTS -> Circle.OTHER_DISTRICTS;
            case REGIONAL_GOVERNMENT -> Circle.REGIONAL_GOVERNMENT;
            case UNIVERSITIES, UNIVERSITY -> Circle.UNIVERSITIES;
            case AMAZON_INSTITUTE -> Circle.AMAZON_INSTITUTE;
            case TECHNICAL_INSTITUTES -> Circle.TECHNICAL_INSTITUTES;
        };
    }

    private static Circle province(String who) {
        return switch (who) {
            case "all-municipalities" -> Circle.PROVINCE;
            case "district-municipalities" -> Circle.PROVINCE_DISTRICTS;
            case "without-producers" -> Circle.PROVINCE_WITHOUT_PRODUCERS;
            default ->
                throw new IllegalStateException("law/pe/canon.yaml: province-tranche «" + who + "» is not known");
        };
    }

    private static Circle department(String who) {
        return switch (who) {
            case "all-municipalities" -> Circle.DEPARTMENT;
            case "without-producing-provinces" -> Circle.DEPARTMENT_WITHOUT_PRODUCING_PROVINCES;
            default ->
                throw new IllegalStateException("law/pe/canon.yaml: department-tranche «" + who + "» is not known");
        };
    }

    /** The kind's own rule, or that of Ley 27506. */
    private String who(String rule, String rules, LocalDate day) {
        String own = rules + "." + rule;
        String key = law.rule(own).isPresent() ? own : "canon." + rule;
        return law.at(key, day) instanceof Ruling.InForce(Rule _, Provision provision)
                ? provision.value().toString()
                : "all-municipalities";
    }

    private Set<String> excluded(CanonKind kind, LocalDate day, List<Producer> producers) {
        if (kind != CanonKind.FOCAM) {
            return Set.of();
        }
        List<String> regions = list("canon.focam.regions", day);
        producers.stream()
                .filter(producer -> !regions.contains(producer.department()))
                .findFirst()
                .ifPresent(outside -> {
                    throw new CanonException(Reason.OUTSIDE_FOCAM, outside.ubigeo());
                });
        return Set.copyOf(list("canon.focam.excluded-provinces", day));
    }

    private List<String> list(String key, LocalDate day) {
        return law.at(key, day) instanceof Ruling.InForce(Rule _, Provision provision)
                        && provision.value() instanceof Value.Entries(List<String> entries)
                ? entries
                : List.of();
    }
}
