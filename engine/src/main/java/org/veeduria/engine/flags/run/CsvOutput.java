package org.veeduria.engine.flags.run;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.veeduria.engine.flags.Evidence;
import org.veeduria.engine.flags.Flag;
import org.veeduria.engine.flags.catalogue.Description;
import org.veeduria.engine.flags.catalogue.Explanations;
import org.veeduria.engine.flags.kept.Results;

/**
 * Writes results as a table: kind, id, code, result. Where evidence was kept there is one row for each value, with its name, text,
 * process and pointer; then one row for each text of each rule (kind {@code Rule}, the language as id) and one for each part of the
 * data that some processes lack (kind {@code Missing}: how many, and the fields of which one would be enough).
 */
public final class CsvOutput {
    private static final List<String> PLAIN = List.of("kind", "id", "code", "result");
    private static final List<String> WITH_EVIDENCE =
            List.of("kind", "id", "code", "result", "name", "value", "ocid", "pointer");

    private CsvOutput() {}

    /** Writes and flushes; does not close. */
    public static void write(Results results, @Nullable Explanations explanations, OutputStream out)
            throws IOException {
        boolean evidence = explanations != null;
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        CsvWriter csv = CsvWriter.builder().build(writer);
        csv.writeRecord(header(evidence));
        results.forEach(flag -> rows(flag, evidence).forEach(csv::writeRecord));
        if (explanations != null) {
            rows(explanations).forEach(csv::writeRecord);
        }
        csv.flush();
        writer.flush();
    }

    static List<String> header(boolean evidence) {
        return evidence ? WITH_EVIDENCE : PLAIN;
    }

    /** The rows of one flag. */
    static List<List<String>> rows(Flag flag, boolean evidence) {
        List<String> plain =
                List.of(flag.subject().kind().key(), flag.subject().id(), flag.code(), JsonNumbers.text(flag.result()));
        if (!evidence || flag.evidence() == null) {
            return List.of(plain);
        }
        List<List<String>> rows = new ArrayList<>();
        flag.evidence().values().forEach(value -> rows.add(row(plain, value)));
        if (flag.evidence().group() != null) {
            flag.evidence().group().thresholds().forEach(value -> rows.add(row(plain, value)));
        }
        return rows.isEmpty() ? List.of(plain) : rows;
    }

    /** The rows that explain the flags. */
    static List<List<String>> rows(Explanations explanations) {
        List<List<String>> rows = new ArrayList<>();
        explanations
                .rules()
                .forEach((code, texts) -> texts.byLanguage()
                        .forEach((language, text) -> texts(text)
                                .forEach((name, value) ->
                                        rows.add(List.of("Rule", language, code, "", name, value, "", "")))));
        for (Explanations.Gap gap : explanations.gaps()) {
            String fields = String.join(" | ", gap.fields());
            rows.add(List.of("Missing", "", gap.code(), Long.toString(gap.processes()), "fields", fields, "", ""));
        }
        return rows;
    }

    private static Map<String, String> texts(Description text) {
        Map<String, String> texts = new LinkedHashMap<>();
        texts.put("name", text.name());
        texts.put("question", text.question());
        texts.put("method", text.method());
        texts.put("why", text.why());
        texts.put("innocent", text.innocent());
        texts.put("source", text.source());
        return texts;
    }

    private static List<String> row(List<String> plain, Evidence.Value value) {
        List<String> row = new ArrayList<>(plain);
        row.addAll(List.of(
                value.name(),
                value.text(),
                value.ocid() == null ? "" : value.ocid(),
                value.pointer() == null ? "" : value.pointer()));
        return row;
    }
}
