package org.veeduria.platform.contracting;

/**
 * Where a release was read.
 *
 * @param file id of the loaded file (its SHA-256 in hexadecimal)
 * @param position the lines of a table ({@code 17-22,40}) or the JSON pointer inside the file ({@code /releases/3})
 */
public record SourcePosition(String file, String position) {
    public SourcePosition {
        if (file.isBlank()) {
            throw new IllegalArgumentException("A release must name the file it comes from");
        }
    }
}
