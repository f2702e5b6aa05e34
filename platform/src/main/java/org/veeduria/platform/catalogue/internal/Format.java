package org.veeduria.platform.catalogue.internal;

import java.util.Arrays;
import java.util.Optional;

/** A file format of a table. */
public enum Format {
    CSV("csv", "text/csv", "CSV"),
    JSONL("jsonl", "application/jsonl", "JSON_LINES"),
    PARQUET("parquet", "application/vnd.apache.parquet", "PARQUET");

    private final String extension;
    private final String mediaType;
    private final String fileType;

    Format(String extension, String mediaType, String fileType) {
        this.extension = extension;
        this.mediaType = mediaType;
        this.fileType = fileType;
    }

    /** The format of an extension such as {@code csv}. */
    public static Optional<Format> of(String extension) {
        return Arrays.stream(values())
                .filter(format -> format.extension.equals(extension))
                .findFirst();
    }

    public String extension() {
        return extension;
    }

    public String mediaType() {
        return mediaType;
    }

    /** Its name in the European Union's file type list, which DCAT-AP asks for. */
    public String fileType() {
        return fileType;
    }
}
