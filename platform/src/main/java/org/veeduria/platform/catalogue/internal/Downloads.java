package org.veeduria.platform.catalogue.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.veeduria.platform.shared.dataset.Dataset;
import org.veeduria.platform.shared.dataset.Filter;
import org.veeduria.platform.shared.dataset.Releases;

/** All files people can take away: every table in every format, and the releases as OCDS. */
@Component
public class Downloads {
    /** The dataset of the OCDS files. */
    public static final String OCDS = "ocds";

    private final Tables tables;
    private final Releases releases;
    private final Publisher publisher;

    Downloads(Tables tables, Releases releases, Publisher publisher) {
        this.tables = tables;
        this.releases = releases;
        this.publisher = publisher;
    }

    public List<Download> all() {
        List<Download> all = new ArrayList<>(ocds().toList());
        tables.all().forEach(table -> of(table).forEach(all::add));
        return all;
    }

    public Optional<Download> named(String name) {
        return all().stream().filter(download -> download.name().equals(name)).findFirst();
    }

    /** The files of one dataset. */
    public List<Download> of(String dataset) {
        return all().stream()
                .filter(download -> download.dataset().equals(dataset))
                .toList();
    }

    private static Stream<Download> of(Dataset table) {
        return Arrays.stream(Format.values()).map(format -> new TableDownload(table, format));
    }

    private Stream<Download> ocds() {
        return Arrays.stream(Ocds.values())
                .flatMap(shape -> Stream.of(new OcdsDownload(shape, true), new OcdsDownload(shape, false)));
    }

    private record TableDownload(Dataset table, Format format) implements Download {
        @Override
        public String name() {
            return table.id() + "." + format.extension();
        }

        @Override
        public String dataset() {
            return table.id();
        }

        @Override
        public String mediaType() {
            return format.mediaType();
        }

        @Override
        public String contentMediaType() {
            return format.mediaType();
        }

        @Override
        public String fileType() {
            return format.fileType();
        }

        @Override
        public List<Filter> filters() {
            return table.filters();
        }

        @Override
        public String version() {
            return table.version();
        }

        @Override
        public void write(Map<String, String> filters, OutputStream out) throws IOException {
            TableFile.write(table, filters, format, out);
        }
    }

    private final class OcdsDownload implements Download {
        private final Ocds shape;
        private final boolean gzip;

        OcdsDownload(Ocds shape, boolean gzip) {
            this.shape = shape;
            this.gzip = gzip;
        }

        @Override
        public String name() {
            return "ocds." + shape.extension() + (gzip ? ".gz" : "");
        }

        @Override
        public String dataset() {
            return OCDS;
        }

        @Override
        public String mediaType() {
            return gzip ? "application/gzip" : shape.mediaType();
        }

        @Override
        public String contentMediaType() {
            return shape.mediaType();
        }

        @Override
        public String fileType() {
            return shape == Ocds.PACKAGE ? "JSON" : "JSON_LINES";
        }

        @Override
        public List<Filter> filters() {
            return releases.filters();
        }

        @Override
        public String version() {
            return releases.version();
        }

        @Override
        public void write(Map<String, String> filters, OutputStream out) throws IOException {
            shape.write(releases, filters, publisher.cover(name()), gzip, out);
        }
    }
}
