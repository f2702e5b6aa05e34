package org.veeduria.engine.works.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.veeduria.engine.input.Limits;
import org.veeduria.engine.input.Member;
import org.veeduria.engine.input.Place;
import org.veeduria.engine.input.Problems;
import org.veeduria.engine.input.Reason;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads OC4IDS: packages, bare projects, lists of projects, and JSON Lines, of which a broken line costs only itself. In any other
 * document a mistake costs what stands after it, which is reported. Memory holds one document.
 */
public final class Oc4idsReader {
    private static final Pattern PROJECT = Pattern.compile(
            "\"(?:projects|contractingProcesses|publicAuthority|implementationPeriod|completionPeriod|assetLifetime)\"\\s*:"
                    + "|\"id\"\\s*:\\s*\"oc4ids-");

    private final Limits limits;
    private final Problems problems;
    private final JsonMapper json;

    public Oc4idsReader(Limits limits, Problems problems) {
        this.limits = limits;
        this.problems = problems;
        this.json = JsonMapper.builder(JsonFactory.builder()
                        .enable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
                        .streamReadConstraints(StreamReadConstraints.builder()
                                .maxNestingDepth(limits.depth())
                                .maxStringLength(limits.text())
                                .build())
                        .build())
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
    }

    /** Whether the first text of a file looks like OC4IDS: no release of OCDS has what only a project has. */
    public static boolean recognises(String head) {
        String start = head.stripLeading();
        return (start.startsWith("{") || start.startsWith("["))
                && PROJECT.matcher(start).find();
    }

    /** Reads a whole member; projects go to {@code sink} in the order of the file. */
    public void read(Member member, Consumer<Oc4idsItem> sink) throws IOException {
        ProjectSink projects = new ProjectSink(problems, sink);
        InputStream text = member.text();
        byte[] first = line(text);
        if (isWhole(first)) {
            lines(member.name(), first, text, projects);
        } else {
            document(member.name(), 0, new SequenceInputStream(new ByteArrayInputStream(first), text), projects);
        }
        if (!projects.found()) {
            problems.report(Place.file(member.name()), "", Reason.NOTHING_IN_IT);
        }
    }

    private void lines(String file, byte[] first, InputStream rest, ProjectSink projects) throws IOException {
        long number = 0;
        for (byte[] line = first; line.length > 0; line = line(rest)) {
            if (!new String(line, StandardCharsets.UTF_8).isBlank()) {
                document(file, number, new ByteArrayInputStream(line), projects);
            }
            number++;
        }
    }

    private boolean isWhole(byte[] line) {
        try {
            return json.reader()
                    .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .readTree(line)
                    .isObject();
        } catch (JacksonException | NumberFormatException notWhole) {
            return false;
        }
    }

    private void document(String file, long before, InputStream bytes, ProjectSink projects) throws IOException {
        try (JsonParser parser = json.createParser(bytes)) {
            try {
                ProjectWalk walk = new ProjectWalk(json, parser, file, before, projects);
                walk.all();
            } catch (JacksonException mistake) {
                projects.foundSomething();
                Place place = new Place(file, before + parser.currentLocation().getLineNr(), 0, "");
                report(mistake, place);
            } catch (NumberFormatException beyond) {
                projects.foundSomething();
                Place place = new Place(file, before + parser.currentLocation().getLineNr(), 0, "");
                problems.report(place, String.valueOf(beyond.getMessage()), Reason.BAD_JSON);
            }
        }
    }

    private void report(JacksonException mistake, Place place) throws IOException {
        switch (mistake) {
            case JacksonIOException broken -> throw broken.getCause();
            case UnexpectedEndOfInputException cut -> problems.report(place, "", Reason.CUT_OFF);
            case StreamConstraintsException limit ->
                problems.report(
                        place,
                        "",
                        String.valueOf(limit.getMessage()).contains("nesting") ? Reason.TOO_DEEP : Reason.TOO_LONG);
            default -> problems.report(place, String.valueOf(mistake.getOriginalMessage()), Reason.BAD_JSON);
        }
    }

    /** Up to and with the next line end; empty at the end. A longer line than the limit is given in parts. */
    private byte[] line(InputStream text) throws IOException {
        java.io.ByteArrayOutputStream line = new java.io.ByteArrayOutputStream();
        for (int c = text.read(); c >= 0; c = text.read()) {
            line.write(c);
            if (c == '\n' || line.size() > limits.text()) {
                break;
            }
        }
        return line.toByteArray();
    }

    static LocalDate day(String moment) {
        return LocalDate.parse(moment.substring(0, 10));
    }
}
