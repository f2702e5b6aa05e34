package org.veeduria.engine.ocds;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.function.Consumer;
import org.veeduria.engine.input.Limits;
import org.veeduria.engine.input.Member;
import org.veeduria.engine.input.Place;
import org.veeduria.engine.input.Problems;
import org.veeduria.engine.input.Reason;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.JacksonIOException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;

/**
 * Reads OCDS in any of the shapes it is published in (packages, bare releases and records, lists of them, JSON Lines,
 * values one after another) and gives one release at a time. Memory holds one release, or one record, or one line.
 *
 * <p>JSON Lines are read line by line, so that a broken line costs only itself. In any other document a mistake costs the
 * rest of that document; reading goes on at the next line that starts with a bracket, if there is one.
 */
public final class OcdsReader {
    /** Deeper nesting than this ends the document at once; below it a value too deep is passed over. */
    private static final int DEEPEST = 100_000;

    private final Limits limits;
    private final Problems problems;
    private final JsonFactory json;
    private boolean found;

    public OcdsReader(Limits limits, Problems problems) {
        this.limits = limits;
        this.problems = problems;
        this.json = JsonFactory.builder()
                .disable(StreamReadFeature.AUTO_CLOSE_SOURCE)
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxStringLength(limits.text())
                        .maxNumberLength(1 << 20)
                        .build())
                .build();
    }

    /** Whether the first text of a file looks like OCDS. */
    public static boolean recognises(String head) {
        String start = head.stripLeading();
        return (start.startsWith("{") || start.startsWith("["))
                && (start.contains("\"ocid\"")
                        || start.contains("\"releases\"")
                        || start.contains("\"records\"")
                        || start.contains("\"compiledRelease\""));
    }

    /** Reads a whole member; releases go to {@code sink} in the order of the file. */
    public void read(Member member, Consumer<OcdsItem> sink) throws IOException {
        found = false;
        Lines lines = new Lines(member.text(), limits.text());
        while (lines.skipToJson()) {
            if (lines.looksLikeJsonLines()) {
                readLines(member.name(), lines, sink);
            } else {
                lines.resume(document(member.name(), lines.linesBefore(), lines.rest(), sink));
            }
        }
        if (!found) {
            problems.report(Place.file(member.name()), "", Reason.UNKNOWN_FORMAT);
        }
    }

    private void readLines(String file, Lines lines, Consumer<OcdsItem> sink) throws IOException {
        for (byte[] line = lines.next(); line != null; line = lines.next()) {
            if (lines.tooLong()) {
                problems.report(Place.line(file, lines.linesBefore()), "", Reason.TOO_LONG);
            } else if (line.length > 0) {
                document(file, lines.linesBefore() - 1, new ByteArrayInputStream(line), sink);
            }
        }
    }

    /** Reads values up to the end or the first mistake; answers what was not read, and how many lines were. */
    private Lines.Unread document(String file, long linesBefore, InputStream bytes, Consumer<OcdsItem> sink)
            throws IOException {
        Places places = new Places(file, linesBefore);
        try (JsonParser parser = json.createParser(ObjectReadContext.empty(), bytes)) {
            try {
                OcdsValues values = new OcdsValues(parser, limits, places, problems);
                found |= values.readAll(sink);
                return Lines.Unread.NOTHING;
            } catch (JacksonException mistake) {
                found = true;
                report(mistake, places.failed(parser));
                return unread(parser, bytes);
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
            default -> problems.report(place, mistake.getOriginalMessage(), Reason.BAD_JSON);
        }
    }

    private static Lines.Unread unread(JsonParser parser, InputStream bytes) {
        ByteArrayOutputStream buffered = new ByteArrayOutputStream();
        long line = Math.max(1, parser.currentLocation().getLineNr());
        parser.releaseBuffered(buffered);
        InputStream rest = new SequenceInputStream(new ByteArrayInputStream(buffered.toByteArray()), bytes);
        return new Lines.Unread(rest, line - 1);
    }
}
