package org.veeduria.tlog;

/**
 * Something a check of a log found wrong.
 *
 * @param place the file or tile where it shows
 * @param detail what is there and what should be
 */
public record Finding(Fault fault, String place, String detail) {
    /** The kinds of wrong. */
    public enum Fault {
        /** A file of the log is missing or cannot be read. */
        MISSING,
        /** The checkpoint is not in its form or not signed by the log's key. */
        CHECKPOINT,
        /** Entries do not have the hashes that the tiles give. */
        ENTRY,
        /** A tile is not what follows from the entries. */
        TILE,
        /** The entries do not have the signed root. */
        ROOT,
        /** The log is shorter than, or does not begin with, what an older checkpoint signed. */
        REWRITTEN,
        /** A file that is not part of the log. */
        STRAY
    }

    @Override
    public String toString() {
        return fault + " " + place + ": " + detail;
    }
}
