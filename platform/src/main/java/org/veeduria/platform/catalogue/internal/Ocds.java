package org.veeduria.platform.catalogue.internal;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.springframework.util.StreamUtils;
import org.veeduria.platform.shared.dataset.Releases;

/** The two shapes in which compiled releases leave: an OCDS 1.1 release package, or one release a line. */
enum Ocds {
    PACKAGE("json", "application/json"),
    LINES("jsonl", "application/jsonl");

    private final String extension;
    private final String mediaType;

    Ocds(String extension, String mediaType) {
        this.extension = extension;
        this.mediaType = mediaType;
    }

    String extension() {
        return extension;
    }

    String mediaType() {
        return mediaType;
    }

    /** Writes to a stream, which stays open; memory holds one release at a time. */
    void write(Releases releases, Map<String, String> filters, OcdsCover cover, boolean gzip, OutputStream out)
            throws IOException {
        OutputStream open = StreamUtils.nonClosing(out);
        try (Writer text = new BufferedWriter(
                new OutputStreamWriter(gzip ? new GZIPOutputStream(open) : open, StandardCharsets.UTF_8))) {
            Separator separator = new Separator(this == PACKAGE ? ",\n" : "\n");
            text.write(this == PACKAGE ? cover.opening() : "");
            releases.read(filters, release -> separator.write(text, release));
            text.write(this == PACKAGE ? "\n]}\n" : separator.used ? "\n" : "");
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
    }

    private static final class Separator {
        private final String between;
        private boolean used;

        Separator(String between) {
            this.between = between;
        }

        void write(Writer text, String release) {
            try {
                text.write(used ? between : "");
                text.write(release);
                used = true;
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }
}
