package org.veeduria.engine.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.veeduria.engine.law.Provision.Place;

/** Reads the text of one law file. Refuses unknown fields, missing articles, values of the wrong shape and overlapping periods. */
public final class LawReader {
    private static final Set<String> TOPIC = Set.of("topic", "title", "rules");
    private static final Set<String> RULE = Set.of("key", "name", "unit", "periods");
    private static final Set<String> PERIOD =
            Set.of("from", "to", "value", "law", "article", "source", "verified", "unsure");
    private static final Set<String> CITATION = Set.of("from", "to", "law", "article");

    private LawReader() {}

    /**
     * Reads one file's text.
     *
     * @param file the name errors carry
     * @throws LawException where the text cannot be trusted
     */
    public static Topic read(String file, String text) {
        YamlNode root = YamlNode.parse(file, text);
        root.allow(TOPIC);
        String name = root.text("topic");
        List<Rule> rules = new ArrayList<>();
        for (YamlNode rule : root.list("rules")) {
            rules.add(rule(name, rule));
        }
        return new Topic(name, names(root.node("title")), rules);
    }

    private static Rule rule(String topic, YamlNode node) {
        node.allow(RULE);
        String written = node.text("unit");
        Unit unit = Unit.named(written)
                .orElseThrow(() -> node.node("unit").error("unit «" + written + "» is not known; see Unit"));
        List<Provision> provisions = new ArrayList<>();
        for (YamlNode period : node.list("periods")) {
            Provision provision = provision(unit, period);
            refuseOverlap(provisions, provision, period);
            provisions.add(provision);
        }
        if (provisions.isEmpty()) {
            throw node.error("rule «" + node.text("key") + "» has no periods; give it one");
        }
        return new Rule(node.text("key"), topic, names(node.node("name")), unit, provisions);
    }

    private static void refuseOverlap(List<Provision> earlier, Provision provision, YamlNode node) {
        for (Provision other : earlier) {
            if (other.overlaps(provision)) {
                throw node.error("the period from " + provision.from() + " overlaps the one from " + other.from()
                        + " at " + other.place() + "; end one the day before the other begins");
            }
        }
    }

    private static Provision provision(Unit unit, YamlNode node) {
        node.allow(PERIOD);
        LocalDate from = node.node("from").date();
        Optional<LocalDate> to = node.optional("to").map(YamlNode::date);
        if (to.isPresent() && to.get().isBefore(from)) {
            throw node.error("the period ends on " + to.get() + ", before it begins on " + from);
        }
        boolean verified = node.node("verified").flag();
        Optional<String> source = node.optional("source").map(YamlNode::scalar);
        if (verified && source.isEmpty()) {
            throw node.error("verified: true needs a source; say where it was read, or write verified: false");
        }
        return new Provision(
                from,
                to,
                ValueReader.read(unit, node.node("value")),
                node.text("law"),
                node.text("article"),
                source,
                verified,
                unsure(node),
                new Place(node.file(), node.line()));
    }

    private static List<String> unsure(YamlNode node) {
        List<String> fields = new ArrayList<>();
        for (YamlNode field : node.optional("unsure").map(YamlNode::entries).orElse(List.of())) {
            if (!CITATION.contains(field.scalar())) {
                throw field.error("«" + field.scalar() + "» is not one of from, to, law, article");
            }
            fields.add(field.scalar());
        }
        return fields;
    }

    private static Map<String, String> names(YamlNode node) {
        node.allow(Set.of("es", "en"));
        return Map.of("es", node.text("es"), "en", node.text("en"));
    }
}
