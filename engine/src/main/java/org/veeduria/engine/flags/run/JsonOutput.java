package org.veeduria.engine.flags.run;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.veeduria.engine.flags.Evidence;
import org.veeduria.engine.flags.Flag;
import org.veeduria.engine.flags.Subject;
import org.veeduria.engine.flags.catalogue.Explanations;
import org.veeduria.engine.flags.kept.Results;

/**
 * Writes results as {@code {"OCID": {id: {"R018": 1.0}}}}, one line, in the order of {@link Results}. Kinds without flags are left
 * out. Where evidence was kept, {@code "Evidence"} follows with the same keys, then {@code "Rules"}: the text of each rule by code
 * and language, and {@code "Missing"}: by code, the fields some processes lack ({@code fields}: one would be enough) and how many.
 */
public final class JsonOutput {
    private static final int BLOCK = 1 << 16;

    private final OutputStream out;
    private final StringBuilder text = new StringBuilder(BLOCK + 1024);
    private @Nullable Subject last;

    private JsonOutput(OutputStream out) {
        this.out = out;
    }

    /** Writes and flushes; does not close. */
    public static void write(Results results, @Nullable Explanations explanations, OutputStream out)
            throws IOException {
        new JsonOutput(out).write(results, explanations);
    }

    private void write(Results results, @Nullable Explanations explanations) throws IOException {
        text.append('{');
        writeFlags(results, false);
        if (explanations != null) {
            separate();
            text.append("\"Evidence\":{");
            writeFlags(results, true);
            text.append("},").append(ExplanationsJson.members(explanations));
        }
        text.append("}\n");
        drain();
        out.flush();
    }

    private void writeFlags(Results results, boolean evidence) throws IOException {
        results.forEach(flag -> write(flag, evidence));
        if (last != null) {
            text.append("}}");
        }
        last = null;
    }

    private void write(Flag flag, boolean evidence) throws IOException {
        Subject before = last;
        if (before == null || flag.subject().compareTo(before) != 0) {
            open(flag.subject());
        }
        separate();
        quoted(flag.code());
        text.append(':');
        if (evidence) {
            writeEvidence(flag.evidence());
        } else {
            text.append(JsonNumbers.text(flag.result()));
        }
    }

    /** Closes what the subject before it opened. */
    private void open(Subject subject) throws IOException {
        if (text.length() > BLOCK) {
            drain();
        }
        Subject before = last;
        boolean isFirstOfKind = before == null || before.kind() != subject.kind();
        text.append(before == null ? "" : isFirstOfKind ? "}}" : "}");
        if (isFirstOfKind) {
            separate();
            quoted(subject.kind().key());
            text.append(":{");
        }
        separate();
        quoted(subject.id());
        text.append(":{");
        last = subject;
    }

    private void writeEvidence(@Nullable Evidence evidence) {
        if (evidence == null) {
            text.append("null");
            return;
        }
        text.append("{\"values\":[");
        evidence.values().forEach(this::writeValue);
        text.append(']');
        Evidence.Group group = evidence.group();
        if (group != null) {
            text.append(",\"group\":{\"name\":");
            quoted(group.name());
            text.append(",\"size\":").append(group.size()).append(",\"thresholds\":[");
            group.thresholds().forEach(this::writeValue);
            text.append("]}");
        }
        text.append('}');
    }

    private void writeValue(Evidence.Value value) {
        separate();
        text.append("{\"name\":");
        quoted(value.name());
        text.append(",\"value\":");
        quoted(value.text());
        if (value.ocid() != null) {
            text.append(",\"ocid\":");
            quoted(value.ocid());
        }
        if (value.pointer() != null) {
            text.append(",\"pointer\":");
            quoted(value.pointer());
        }
        text.append('}');
    }

    private void separate() {
        char last = text.isEmpty() ? '}' : text.charAt(text.length() - 1);
        if (last != '{' && last != '[') {
            text.append(',');
        }
    }

    private void quoted(String value) {
        text.append('"');
        int done = 0;
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c < ' ' || c == '"' || c == '\\') {
                text.append(value, done, i);
                escape(c);
                done = i + 1;
            }
        }
        text.append(value, done, value.length()).append('"');
    }

    private void escape(char c) {
        switch (c) {
            case '"', '\\' -> text.append('\\').append(c);
            case '\n' -> text.append("\\n");
            case '\r' -> text.append("\\r");
            case '\t' -> text.append("\\t");
            case '\b' -> text.append("\\b");
            case '\f' -> text.append("\\f");
            default -> text.append(String.format("\\u%04x", (int) c));
        }
    }

    private void drain() throws IOException {
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
        text.setLength(0);
    }
}
