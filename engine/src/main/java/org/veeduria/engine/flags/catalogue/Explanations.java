package org.veeduria.engine.flags.catalogue;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SequencedMap;
import org.veeduria.engine.flags.coverage.Coverage;

/**
 * What stands beside flags so that a reader can judge them: the rule of each indicator in Spanish and English, and where data was
 * missing to compute it.
 *
 * @param rules by code, in order
 * @param gaps one for each indicator and part of the data that some processes do not publish
 */
public record Explanations(SequencedMap<String, Texts> rules, List<Gap> gaps) {
    private static final Locale SPANISH = Locale.of("es", "PE");

    /** One rule in both languages. */
    public record Texts(Description es, Description en) {
        /** In the order in which they are written. */
        public Map<String, Description> byLanguage() {
            Map<String, Description> texts = new LinkedHashMap<>();
            texts.put("es", es);
            texts.put("en", en);
            return texts;
        }
    }

    /**
     * Fields of which one would have been enough.
     *
     * @param processes in how many processes all of them are missing
     */
    public record Gap(String code, List<String> fields, long processes) {}

    public Explanations {
        gaps = List.copyOf(gaps);
    }

    /** The rules of these codes, in this order, and the gaps of every indicator that was watched. */
    public static Explanations of(IndicatorCatalogue catalogue, Iterable<String> codes, Coverage coverage) {
        SequencedMap<String, Texts> rules = new LinkedHashMap<>();
        for (String code : codes) {
            rules.put(code, new Texts(catalogue.describe(code, SPANISH), catalogue.describe(code, Locale.ENGLISH)));
        }
        List<Gap> gaps = coverage.lines().stream()
                .flatMap(line -> line.missing().stream().map(gap -> gap(line.code(), gap)))
                .toList();
        return new Explanations(rules, gaps);
    }

    private static Gap gap(String code, Coverage.Gap gap) {
        return new Gap(
                code, gap.fields().stream().map(field -> field.path()).sorted().toList(), gap.processes());
    }
}
