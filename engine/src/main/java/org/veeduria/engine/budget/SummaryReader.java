package org.veeduria.engine.budget;

import java.io.IOException;
import java.util.function.Consumer;
import org.veeduria.engine.input.Member;
import org.veeduria.engine.input.Problems;

/** Reads one published format of yearly totals. */
public interface SummaryReader {
    /** Whether a file is of this format, by its first characters. */
    boolean recognises(String head);

    /**
     * Gives the rows that can be used; what cannot is reported.
     *
     * @throws IOException where the disk fails, never for what stands in the file
     */
    void read(Member member, Problems problems, Consumer<SummaryRow> rows) throws IOException;
}
