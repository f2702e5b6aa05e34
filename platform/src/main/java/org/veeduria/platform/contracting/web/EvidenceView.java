package org.veeduria.platform.contracting.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import org.veeduria.engine.flags.Evidence;
import org.veeduria.engine.flags.catalogue.IndicatorCatalogue;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A flag's stored evidence in the words of the page: {@code ${@evidence.values(flag)}}. */
@Component("evidence")
class EvidenceView {
    private final JsonMapper json = JsonMapper.builder().build();
    private final EvidenceText text;

    EvidenceView(EvidenceText text) {
        this.text = text;
    }

    /** One value: what it is called, what was read, and the page of its place in the source. */
    record Line(String name, String value, @Nullable String address) {}

    /** What the subject was compared with; {@code lines} are the limits of what is usual. */
    record Comparison(String name, long size, List<Line> lines) {}

    /** The values the rule used. */
    public List<Line> values(String evidence) {
        return lines(json.readTree(evidence).path("values"));
    }

    /** The comparison group: one, or none where the rule looks at the subject alone. */
    public List<Comparison> groups(String evidence) {
        JsonNode group = json.readTree(evidence).path("group");
        return group.isObject()
                ? List.of(new Comparison(
                        IndicatorCatalogue.inWords(group.path("name").asString(""), LocaleContextHolder.getLocale()),
                        group.path("size").asLong(0),
                        lines(group.path("thresholds"))))
                : List.of();
    }

    private List<Line> lines(JsonNode values) {
        Locale locale = LocaleContextHolder.getLocale();
        return values.valueStream().map(value -> line(value, locale)).toList();
    }

    private Line line(JsonNode value, Locale locale) {
        String name = value.path("name").asString("");
        String said = value.path("text").asString("");
        String ocid = value.path("ocid").asString("");
        String pointer = value.path("pointer").asString("");
        String label = IndicatorCatalogue.valueName(new Evidence.Value(name, said, null, null), locale);
        return new Line(
                label, text.of(name, said), ocid.isEmpty() ? null : "/compra/" + ocid + "/fuente?at=" + pointer);
    }
}
