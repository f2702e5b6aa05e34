package org.veeduria.engine.input;

import java.io.Serializable;

/**
 * Where something stands in a file.
 *
 * @param file the file's name; of a member of an archive, {@code archive.zip!member.json}
 * @param line first line, counted from 1; 0 where the file as a whole is meant
 * @param column column within the line, counted from 1; 0 where the whole line is meant
 * @param pointer JSON pointer (RFC 6901) from the file's root, or the column's name in a table; empty where neither applies
 */
public record Place(String file, long line, long column, String pointer) implements Serializable {
    public Place {
        if (line < 0 || column < 0) {
            throw new IllegalArgumentException("a place is counted from 1: line " + line + ", column " + column);
        }
    }

    public static Place file(String file) {
        return new Place(file, 0, 0, "");
    }

    public static Place line(String file, long line) {
        return new Place(file, line, 0, "");
    }

    public Place at(String otherPointer) {
        return new Place(file, line, column, otherPointer);
    }

    @Override
    public String toString() {
        return file
                + (line > 0 ? ":" + line : "")
                + (column > 0 ? ":" + column : "")
                + (pointer.isEmpty() ? "" : " " + pointer);
    }
}
