package org.veeduria.platform.catalogue.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import org.veeduria.platform.shared.dataset.Filter;

/** A file people can take away, whole or filtered. */
public interface Download {
    /** Table and format, such as {@code processes.csv}: the last part of its address. */
    String name();

    /** The table it comes from. */
    String dataset();

    String mediaType();

    /** The media type inside the compression, where there is one. */
    String contentMediaType();

    /** Its name in the European Union's file type list. */
    String fileType();

    /** Whether its bytes are compressed as a whole. */
    default boolean gzip() {
        return name().endsWith(".gz");
    }

    List<Filter> filters();

    /** Changes whenever the content may have changed. */
    String version();

    /** Writes the content to a stream, which stays open. Memory holds a few rows. */
    void write(Map<String, String> filters, OutputStream out) throws IOException;
}
