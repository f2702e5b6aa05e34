package org.veeduria.engine.flags.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.veeduria.engine.flags.catalogue.Description;
import org.veeduria.engine.flags.catalogue.Explanations;
import tools.jackson.databind.json.JsonMapper;

/** The members {@code "Rules"} and {@code "Missing"} of {@link JsonOutput}. */
final class ExplanationsJson {
    private static final JsonMapper JSON = JsonMapper.shared();

    private ExplanationsJson() {}

    /** Both members, without the braces around them. */
    static String members(Explanations explanations) {
        Map<String, Map<String, Object>> rules = new LinkedHashMap<>();
        explanations.rules().forEach((code, texts) -> {
            Map<String, Object> languages = new LinkedHashMap<>();
            texts.byLanguage().forEach((language, text) -> languages.put(language, rule(text)));
            rules.put(code, languages);
        });
        Map<String, List<Map<String, Object>>> missing = new TreeMap<>();
        explanations
                .gaps()
                .forEach(gap -> missing.computeIfAbsent(gap.code(), _ -> new ArrayList<>())
                        .add(gap(gap)));
        return "\"Rules\":" + JSON.writeValueAsString(rules) + ",\"Missing\":" + JSON.writeValueAsString(missing);
    }

    private static Map<String, Object> gap(Explanations.Gap gap) {
        Map<String, Object> written = new LinkedHashMap<>();
        written.put("fields", gap.fields());
        written.put("processes", gap.processes());
        return written;
    }

    private static Map<String, Object> rule(Description text) {
        Map<String, Object> rule = new LinkedHashMap<>();
        rule.put("name", text.name());
        rule.put("question", text.question());
        rule.put("method", text.method());
        rule.put("why", text.why());
        rule.put("innocent", text.innocent());
        rule.put("source", text.source());
        rule.put("thresholds", new TreeMap<>(text.thresholds()));
        return rule;
    }
}
